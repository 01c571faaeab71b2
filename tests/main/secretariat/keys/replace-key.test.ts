import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { journal } from "#shared/schema/journal.ts";
import { readOrganiserKeys } from "#main/secretariat/keys/organiser-key.ts";
import { encodePublicKey, verifyMinisign } from "#main/signing/minisign.ts";
import { createKeyRound } from "#tests/support/key-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const by = "周敏";
const alone = { passphrases: ["山高水长 2023"], by, witness: "" };
const renewed = { passphrases: ["新的口令 2024"], reason: "经办人调离", by, witness: "" };

test("a new key is in force, the old one vouches for it, and both still open score files", async () => {
  const { core, round, db } = await createKeyRound();
  const first = await core.must("keys/create", { round, ...alone });
  await core.must("keys/unlock", { round, passphrases: alone.passphrases });
  const second = await core.must("keys/replace", { round, oldPassphrases: alone.passphrases, ...renewed });
  expect(second.fingerprint).not.toBe(first.fingerprint);
  const [inForce, before] = readOrganiserKeys(db);
  if (inForce === undefined || before === undefined) throw new Error("two keys");
  expect([inForce.fingerprint, before.fingerprint]).toEqual([second.fingerprint, first.fingerprint]);
  expect([inForce.reason, before.reason, before.vouching]).toEqual(["经办人调离", "", null]);
  expect(
    verifyMinisign({
      ...before,
      data: Buffer.from(encodePublicKey(inForce.publicKey, inForce.keyId)),
      signature: inForce.vouching ?? "",
    }),
  ).toEqual({ ok: true, value: { trustedComment: `pingshen key-change round=${round}` } });
  expect(db.select().from(journal).all().at(-1)).toMatchObject({
    kind: "key/replaced",
    facts: `{"keyId":"${second.keyId}","people":1,"replaces":"${first.keyId}","vouched":true}\n`,
  });
  expect(await core.must("keys/state", { round })).toEqual({ unlocked: false });
  expect(await core.must("keys/unlock", { round, passphrases: renewed.passphrases })).toEqual({ keys: 1 });
  await core.must("keys/unlock", { round, passphrases: alone.passphrases });
  expect(core.world.keyring.identities(round)).toHaveLength(2);
});

test("a lost key is replaced without its word", async () => {
  const { core, round, db } = await createKeyRound();
  await core.must("keys/create", { round, ...alone });
  await core.must("keys/replace", { round, oldPassphrases: null, ...renewed });
  expect(readOrganiserKeys(db).map(({ vouching }) => vouching)).toEqual([null, null]);
});

test("keys with one passphrase are opened together", async () => {
  const { core, round } = await createKeyRound();
  await core.must("keys/create", { round, ...alone });
  await core.must("keys/replace", { round, oldPassphrases: null, ...renewed, passphrases: alone.passphrases });
  expect(await core.must("keys/unlock", { round, passphrases: alone.passphrases })).toEqual({ keys: 2 });
});

test("the new key may belong to two people, who are two", async () => {
  const { core, round, db } = await createKeyRound();
  const passphrases = ["新的口令 2024", "别人的口令 2024"];
  const replace = { round, oldPassphrases: alone.passphrases, ...renewed, passphrases };
  expect(await core.call("keys/replace", { ...replace, witness: "吴监督" })).toMatchObject({
    error: { kind: "key/none" },
  });
  await core.must("keys/create", { round, ...alone });
  expect(await core.call("keys/replace", { ...replace, witness: by })).toMatchObject({
    error: { kind: "key/same-person" },
  });
  expect((await core.must("keys/replace", { ...replace, witness: "吴监督" })).people).toBe(2);
  expect(readOrganiserKeys(db)).toHaveLength(2);
});

test("with a wrong old passphrase nothing changes", async () => {
  const { core, round, db } = await createKeyRound();
  await core.must("keys/create", { round, ...alone });
  expect(await core.call("keys/replace", { round, oldPassphrases: ["山高水长 2024"], ...renewed })).toEqual({
    ok: false,
    error: { kind: "bundle/wrong-passphrase" },
  });
  expect(readOrganiserKeys(db)).toHaveLength(1);
});

describeWithTools("the old key's word under minisign", ["minisign"], () => {
  test("is accepted", async () => {
    const { core, round, db } = await createKeyRound();
    await core.must("keys/create", { round, ...alone });
    await core.must("keys/replace", { round, oldPassphrases: alone.passphrases, ...renewed });
    const [inForce, before] = readOrganiserKeys(db);
    if (inForce === undefined || before === undefined) throw new Error("two keys");
    const folder = tempFolder();
    writeFileSync(join(folder, "organiser.pub"), encodePublicKey(inForce.publicKey, inForce.keyId));
    writeFileSync(join(folder, "predecessor.pub"), encodePublicKey(before.publicKey, before.keyId));
    writeFileSync(join(folder, "predecessor.minisig"), inForce.vouching ?? "");
    const args = ["-V", "-p", "predecessor.pub", "-m", "organiser.pub", "-x", "predecessor.minisig"];
    const answer = runTool("minisign", args, folder);
    expect(answer.text).toContain(`pingshen key-change round=${round}`);
    expect(answer.code).toBe(0);
  });
});
