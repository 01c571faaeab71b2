import { createInterface } from "node:readline/promises";
import { isVisible } from "#tests/standin/switches.ts";

interface OpenOptions {
  readonly title?: string;
  readonly properties?: readonly string[];
}
interface Chosen {
  readonly canceled: boolean;
  readonly filePaths: readonly string[];
}

/** Dialogs answer only what a test or a person at the terminal says. */
export const dialog = {
  showOpenDialog: (_window: unknown, options: OpenOptions): Promise<Chosen> =>
    isVisible ? askOnTerminal(options) : Promise.reject(new Error("stand-in: dialog.showOpenDialog was not scripted")),
  /** Nobody is there to close a box; what it says is written to the terminal too. */
  showErrorBox: (): void => undefined,
};

async function askOnTerminal(options: OpenOptions): Promise<Chosen> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const several = options.properties?.includes("multiSelections") === true;
  const hint = several ? "路径，用 | 隔开 / paths, separated by |" : "路径 / path";
  const answer = await terminal.question(
    `\n【${options.title ?? "选择 / choose"}】${hint}（回车取消 / Enter cancels）: `,
  );
  terminal.close();
  const filePaths = answer
    .split("|")
    .map((path) => path.trim())
    .filter((path) => path !== "");
  return { canceled: filePaths.length === 0, filePaths };
}

/** The file manager is not opened; calls are kept for tests. */
export const shell = {
  calls: [] as string[],
  showItemInFolder(path: string): void {
    shell.calls.push(path);
    if (isVisible) process.stdout.write(`\n${path}\n`);
  },
};

let menu: unknown = null;
export const Menu = {
  setApplicationMenu: (next: unknown): void => {
    menu = next;
  },
  getApplicationMenu: (): unknown => menu,
};
