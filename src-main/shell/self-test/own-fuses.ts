import { createReadStream } from "node:fs";

/** The nine switches burnt into Electron's program file, in their order there, as the delivered program has them. */
export const decidedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
} as const;

/** Stands before the switches. Source: Electron's documentation of its fuses. */
const sentinel = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");
const wireLength = sentinel.length + 2 + Object.keys(decidedFuses).length;
const on = "1".charCodeAt(0);

/** What a program file itself says of its switches; `undefined` when it is none of Electron's. */
export async function readOwnFuses(program: string): Promise<Readonly<Record<string, boolean>> | undefined> {
  let tail: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(program, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([tail, piece]);
    const at = bytes.indexOf(sentinel);
    if (at >= 0 && bytes.length >= at + wireLength) {
      const states = bytes.subarray(at + sentinel.length + 2);
      return Object.fromEntries(Object.keys(decidedFuses).map((name, fuse) => [name, states[fuse] === on]));
    }
    tail = at >= 0 ? bytes.subarray(at) : bytes.subarray(-wireLength);
  }
  return undefined;
}
