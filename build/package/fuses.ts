import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
  type FuseV1Config,
} from "@electron/fuses";

/**
 * All nine switches that are burnt into Electron's program file. A new one that nobody decided on stops the packing.
 *
 * Source: Electron's documentation of its fuses.
 */
const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  // There are no cookies; once on, it could never be turned off.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseV1Config;

const names = Object.entries(FuseV1Options).flatMap(([name, at]) => (typeof at === "number" ? [{ name, at }] : []));

/** Sets every fuse of a program file. */
export const setFuses = (program: string): Promise<number> => flipFuses(program, fuses);

/** What the program file itself says: on or off by the name of the fuse. */
export async function readFuses(program: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = (await getCurrentFuseWire(program)) as Readonly<Record<number, FuseState>>;
  return Object.fromEntries(names.map(({ name, at }) => [name, wire[at] === FuseState.ENABLE]));
}

/** Throws where a packed program file is not as decided: nothing is delivered then. */
export async function checkFuses(program: string): Promise<void> {
  const found = await readFuses(program);
  const wrong = names.filter(({ name, at }) => found[name] !== fuses[at as keyof typeof fuses]).map(({ name }) => name);
  if (wrong.length > 0) throw new Error(`${program}: these fuses are not as decided: ${wrong.join(", ")}`);
}
