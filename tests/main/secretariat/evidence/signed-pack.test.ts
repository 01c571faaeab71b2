import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import { experts, must, organiser } from "#tests/support/merge-round.ts";
import { keyHandlers } from "#main/secretariat/keys/handlers.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { packZip } from "#main/secretariat/evidence/pack-bag.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { keyFingerprint, keyIdOf } from "#main/signing/fingerprint.ts";
import { encodePublicKey } from "#main/signing/minisign.ts";
import { testKey } from "#tests/support/make-score-document.ts";
import { forgePack } from "#tests/support/forge-pack.ts";
import { answers, createRunOffRound, passphrase, type RunOffRound } from "#tests/support/run-off-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { bothSay, differenceOf } from "#tests/support/verify-both.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";
import { readFileSync, writeFileSync } from "node:fs";

let round: RunOffRound;
let pack: string;
const fingerprint = keyFingerprint(organiser.publicKey);
const renewed = { passphrases: ["新的口令 2024"], reason: "经办人调离", by: "周敏", witness: "" };

/** Everybody chooses c4, so that nothing is open. */
async function voteFor(round: RunOffRound): Promise<void> {
  must(round.make());
  must(await round.take(await answers(round, Object.fromEntries(experts.map((expert) => [expert, ["c4"]])))));
  must(round.shut());
}

beforeAll(async () => {
  round = await createRunOffRound();
  await voteFor(round);
  const written = await round.write([passphrase]);
  expect(written.signedBy).toBe(fingerprint);
  pack = join(written.folder, written.pack);
});
afterAll(() => round.close());

/** The files of the signed pack, to be changed by somebody who does not mind the signature. */
const unsignedAgain = (files: Map<string, Uint8Array>): void => {
  files.delete(evidencePaths.signature);
  files.delete(evidencePaths.organiserKey);
};

describeWithTools("an evidence pack signed as a whole", ["python3"], () => {
  it("is verified by both programs, which name the key that signed", async () => {
    const { code, text } = await bothSay(pack);
    expect(code, text).toBe(0);
    expect(text.split("\n")[1]).toBe(` + signature of the whole pack (key ${fingerprint}): agree`);
    const files: ReadonlyMap<string, Buffer> = (await readPack(pack)) ?? new Map<string, Buffer>();
    expect(String(files.get(evidencePaths.signature))).toContain(
      `trusted comment: pingshen evidence round=cast-2023-test result=${round.cutLine().resultCode ?? ""}\n`,
    );
    expect(String(files.get(evidencePaths.readme))).toContain("整个文件包由组织方密钥签名");
  });

  it("differs as soon as anybody else put a file right, and says that it is unsigned when the signature was taken out", async () => {
    const forged = await forgePack(pack, (files) => void files.set("README.txt", Buffer.from("another text")));
    expect(await differenceOf(forged)).toBe(
      ` + signature of the whole pack (key ${fingerprint}): differ: tagmanifest-sha256.txt.minisig, signature: expected holds, found does not hold`,
    );
    const { code, text } = await bothSay(await forgePack(pack, unsignedAgain));
    expect(code, text).toBe(0);
    expect(text.split("\n")[1]).toBe(
      " + signature of the whole pack: none, the organiser's key did not sign this pack",
    );
  });

  it("differs where key or signature is missing", async () => {
    const half = async (gone: string): Promise<string | undefined> => {
      const files = new Map(await readPack(pack));
      files.delete(gone);
      const path = join(tempFolder(), "half.zip");
      writeFileSync(path, packZip([...files]));
      return differenceOf(path);
    };
    expect(await half(evidencePaths.signature)).toBe(
      ` + signature of the whole pack (key ${fingerprint}): differ: tagmanifest-sha256.txt.minisig, presence: expected present, found missing`,
    );
    expect(await half(evidencePaths.organiserKey)).toBe(
      " 1 bag: differ: organiser.pub, presence: expected present, found missing",
    );
  });

  it("is not signed with a wrong passphrase, and nothing is written then", async () => {
    const wish = { round: round.round, target: round.context.grants.grant(tempFolder()), by: "周敏" };
    expect(
      await selectionHandlers["result/write"]({ ...wish, passphrases: ["a wrong passphrase"] }, round.context),
    ).toEqual({ ok: false, error: { kind: "bundle/wrong-passphrase" } });
  });

  it("signed by a key that no bundle knows differs", async () => {
    const { publicKey } = testKey("somebody else");
    const forged = await forgePack(pack, (files) =>
      files.set(evidencePaths.organiserKey, Buffer.from(encodePublicKey(publicKey, keyIdOf(publicKey)))),
    );
    expect(await differenceOf(forged)).toContain("signature: expected holds, found does not hold");
  });
});

describeWithTools("after a change of keys", ["python3"], () => {
  it("ballots and pack are signed by the new key, and both programs follow the old one's word for it", async () => {
    const own = await createRunOffRound();
    const { round: id, context } = own;
    must(keyHandlers["keys/replace"]({ round: id, oldPassphrases: [passphrase], ...renewed }, context));
    context.keyring.unlock(id, [organiser.sealSecret]);
    expect(own.make()).toEqual({ ok: false, error: { kind: "bundle/wrong-passphrase" } });
    must(own.make({ passphrases: renewed.passphrases }));
    must(await own.take(await answers(own, Object.fromEntries(experts.map((expert) => [expert, ["c4"]])))));
    must(own.shut());
    const written = await own.write(renewed.passphrases);
    expect(written.signedBy).not.toBe(fingerprint);
    const path = join(written.folder, written.pack);
    const { code, text } = await bothSay(path);
    expect(code, text).toBe(0);
    expect(text.split("\n")[1]).toBe(` + signature of the whole pack (key ${written.signedBy ?? ""}): agree`);
    const forged = await forgePack(path, (files) => {
      unsignedAgain(files);
      const record = JSON.parse(String(Buffer.from(files.get(evidencePaths.record) ?? ""))) as Record<string, unknown>;
      delete record["keyChanges"];
      files.set(evidencePaths.record, Buffer.from(`${JSON.stringify(record)}\n`));
    });
    expect(await differenceOf(forged)).toBe(
      "13 votes: differ: run-off 1, the bundles' organiser key, or one it vouches for: expected holds, found does not hold",
    );
    await own.close();
  });

  it("a new key for which the old one did not vouch signs neither", async () => {
    const own = await createRunOffRound();
    const { round: id, context } = own;
    must(keyHandlers["keys/replace"]({ round: id, oldPassphrases: null, ...renewed }, context));
    expect(own.make({ passphrases: renewed.passphrases })).toEqual({
      ok: false,
      error: { kind: "run-off/key-replaced" },
    });
    await own.close();
  });
});

describeWithTools("anybody with minisign's form in hand", ["minisign"], () => {
  it("verifies the signature of the pack without these programs", async () => {
    const folder = tempFolder();
    for (const [name, bytes] of (await readPack(pack)) ?? [])
      if (!name.includes("/")) writeFileSync(join(folder, name), bytes);
    expect(
      runTool("minisign", ["-V", "-p", "organiser.pub", "-m", "tagmanifest-sha256.txt"], folder).code,
      readFileSync(join(folder, "organiser.pub"), "utf8"),
    ).toBe(0);
  });
});
