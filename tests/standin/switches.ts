/** The command line's `--name=value` switches; the program may add its own before the start. */
export const switches = new Map<string, string>(
  process.argv.slice(2).flatMap((argument) => {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    return name === undefined ? [] : [[name, value ?? ""] as const];
  }),
);

/** The window is shown to a person, who answers dialogs on the terminal. */
export const isVisible = switches.has("standin-visible");
