import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import JSZip from "jszip";
import { ScoreDocument } from "#shared/formats/score-file.ts";

/** Somebody to whom score files are sealed. */
export interface TestRecipient {
  /** `age1…` */
  readonly address: string;
  readonly identity: string;
}

/** A new recipient. */
export async function createRecipient(): Promise<TestRecipient> {
  const identity = await generateX25519Identity();
  return { identity, address: await identityToRecipient(identity) };
}

/** What the recipient finds in a score file, with ordinary tools: age and unzip. */
export async function openPss(
  bytes: Uint8Array,
  { identity }: Pick<TestRecipient, "identity">,
): Promise<{ readonly content: Uint8Array; readonly document: ScoreDocument; readonly names: readonly string[] }> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const content = await decrypter.decrypt(bytes);
  const zip = await JSZip.loadAsync(content);
  const text = (await zip.file("scores.json")?.async("string")) ?? "";
  return { content, document: ScoreDocument.parse(JSON.parse(text)), names: Object.keys(zip.files) };
}
