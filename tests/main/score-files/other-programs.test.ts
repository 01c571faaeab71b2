import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { openSealed } from "#main/score-files/open-sealed.ts";
import { readScoreContent } from "#main/score-files/read-score-content.ts";
import { packScoreEntries } from "#main/score-files/score-container.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { ageIdentity, keysOfMaster } from "#main/signing/master-key.ts";
import { decodePublicKey } from "#main/signing/minisign.ts";
import { makeScoreDocument } from "#tests/support/make-score-document.ts";
import { scoreBytes, scoreDocument } from "#tests/support/make-score-content.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const organiser = keysOfMaster(new Uint8Array(32).fill(1));
const identity = ageIdentity(organiser.sealSecret);
const comment = "pingshen scores round=cast-2023-test expert=E01 revision=1";

/** Runs a program that must succeed. */
function run(folder: string, command: string, ...args: string[]): string {
  const answer = runTool(command, args, folder);
  if (answer.code !== 0) throw new Error(`${command}: ${answer.text}`);
  return answer.text;
}

/** Content that minisign signed with a key of its own in `form`, as this program's reader gets it. */
function signedByMinisign(folder: string, ...form: string[]): Uint8Array {
  run(folder, "minisign", "-G", "-W", "-p", "expert.pub", "-s", "expert.key");
  const key = decodePublicKey(readFileSync(join(folder, "expert.pub"), "utf8"));
  if (!key.ok) throw new Error("no key");
  // The private half stays with minisign; a certificate needs the public one only.
  const document = makeScoreDocument({ expertKey: { privateSeed: new Uint8Array(), publicKey: key.value.publicKey } });
  writeFileSync(join(folder, "scores.json"), canonicalJson(document));
  run(folder, "minisign", "-S", ...form, "-s", "expert.key", "-m", "scores.json", "-t", comment);
  const read = (name: string): Uint8Array => readFileSync(join(folder, name));
  return packScoreEntries({
    expertKey: read("expert.pub"),
    document: read("scores.json"),
    signature: read("scores.json.minisig"),
  });
}

describeWithTools("a score file under age, unzip and minisign", ["age", "unzip", "minisign"], () => {
  test("is opened, unpacked and verified by them", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "identity.txt"), `${identity}\n`);
    chmodSync(join(folder, "identity.txt"), 0o600);
    writeFileSync(join(folder, "E01.pss"), await sealToRecipient(scoreBytes, organiser.recipient));
    run(folder, "age", "-d", "-i", "identity.txt", "-o", "scores.zip", "E01.pss");
    run(folder, "unzip", "-q", "scores.zip");
    expect(run(folder, "minisign", "-V", "-p", "expert.pub", "-m", "scores.json")).toContain(comment);
    expect(JSON.parse(readFileSync(join(folder, "scores.json"), "utf8"))).toEqual(scoreDocument);
  });

  test("that age sealed and minisign signed is read here", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "scores.zip"), signedByMinisign(folder, "-l"));
    run(folder, "age", "-r", organiser.recipient, "-o", "E01.pss", "scores.zip");
    const content = await openSealed(readFileSync(join(folder, "E01.pss")), [identity]);
    if (!content.ok) throw new Error(content.error.code);
    const read = readScoreContent(content.value);
    expect(read.ok && read.value.document.forms).toEqual(scoreDocument.forms);
  });

  test("that is signed in the prehashed form names that form", () => {
    const read = readScoreContent(signedByMinisign(tempFolder(), "-H"));
    expect(read).toEqual({
      ok: false,
      error: { step: "signature", code: "score-file-signature-prehashed", details: {} },
    });
  });

  test("that age sealed to somebody else or wrote as text is told apart", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "scores.zip"), scoreBytes);
    const { recipient } = keysOfMaster(new Uint8Array(32).fill(2));
    run(folder, "age", "-r", recipient, "-o", "E01.pss", "scores.zip");
    expect(await openSealed(readFileSync(join(folder, "E01.pss")), [identity])).toMatchObject({
      error: { code: "score-file-other-recipient" },
    });
    run(folder, "age", "-a", "-r", organiser.recipient, "-o", "armoured.pss", "scores.zip");
    expect(await openSealed(readFileSync(join(folder, "armoured.pss")), [identity])).toMatchObject({
      error: { code: "score-file-not-sealed" },
    });
  });
});
