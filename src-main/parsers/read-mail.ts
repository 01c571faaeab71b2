import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";

const limitBytes = 200 * 2 ** 20;
const attachmentLimit = 500;

/**
 * Writes the attachments of an e-mail into a new folder; answers how many there are.
 *
 * Errors: throws when the mail is larger than 200 MB or has more than 500 attachments.
 */
export async function readMailInto(path: string, target: string): Promise<number> {
  const { size } = await stat(path);
  if (size > limitBytes) throw new Error("larger than 200 MB");
  const mail = await PostalMime.parse(await readFile(path), { attachmentEncoding: "arraybuffer" });
  // Pictures of a signature stand in the text and are no materials.
  const attachments = mail.attachments.filter(
    ({ disposition, related }) => disposition !== "inline" && related !== true,
  );
  if (attachments.length > attachmentLimit) throw new Error("more than 500 attachments");
  await mkdir(target, { recursive: true });
  const taken = new Set<string>();
  for (const [at, { filename, content }] of attachments.entries()) {
    const name = freeName(fileName(filename ?? "", at), taken);
    taken.add(name.toLowerCase());
    await writeFile(join(target, name), new Uint8Array(content as ArrayBuffer), { flag: "wx" });
  }
  return attachments.length;
}

/** The name without folders and without what Windows refuses. */
function fileName(name: string, at: number): string {
  const plain = (name.split(/[/\\]/).at(-1) ?? "")
    .replaceAll(/[<>:"|?*\u0000-\u001f]/g, "_")
    .replace(/^[. ]+|[. ]+$/g, "_")
    .slice(0, 200);
  return plain === "" || plain === "_" ? `附件${at + 1}` : plain;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = name.replace(/(\.[^.]*)?$/, ` (${count})$1`);
  return free;
}
