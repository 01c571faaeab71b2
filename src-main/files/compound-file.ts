import { CFB } from "xlsx";

/** What is used of the library's container format, for which it has no types. */
interface CompoundLibrary {
  read(bytes: Buffer, options: { type: "buffer" }): object;
  find(file: object, path: string): { readonly content?: Uint8Array } | null;
  write(file: object, options: { type: "buffer" }): Buffer;
  readonly utils: { cfb_new(): object; cfb_add(file: object, path: string, content: Buffer): void };
}
const library = CFB as CompoundLibrary;

/** Reads the streams of an old Office container by their names. Errors: throws where it is broken. */
export function readCompound(bytes: Buffer): (name: string) => Buffer | undefined {
  const file = parsed(bytes);
  return (name) => {
    const content = library.find(file, `/${name}`)?.content;
    return content === undefined ? undefined : Buffer.from(content);
  };
}

function parsed(bytes: Buffer): object {
  try {
    return library.read(bytes, { type: "buffer" });
  } catch {
    // The library takes what it does not know for a ZIP and complains of that.
    throw new Error("the old Office container is broken");
  }
}

/** A container of these streams. */
export function writeCompound(streams: Readonly<Record<string, Buffer>>): Uint8Array {
  const file = library.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) library.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(library.write(file, { type: "buffer" }));
}
