import { describe, expect, it } from "vitest";
import { RoundId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { openOrganiserKey, readOrganiserKey } from "#main/secretariat/keys/organiser-key.ts";
import { createKeyRound } from "#tests/support/key-round.ts";

const by = "周敏";
const alone = { passphrases: ["山高水长 2023"], by, witness: "" };
const together = { passphrases: ["山高水长 2023", "海阔天空 2023"], by, witness: "吴监督" };

describe("the organiser's key", () => {
  it("is kept sealed, opens with its passphrase only, and stands in the journal", async () => {
    const { core, round, db } = await createKeyRound();
    const created = await core.must("keys/create", { round, ...alone });
    expect(created.fingerprint).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
    expect(created.keyId).toBe(created.fingerprint.replaceAll(" ", ""));
    expect(created.recipient).toMatch(/^age1[02-9ac-hj-np-z]{58}$/);
    expect([created.people, created.fingerprintWords.zh.length, created.fingerprintWords.en.length]).toEqual([1, 6, 6]);
    const key = readOrganiserKey(db);
    if (key === undefined) throw new Error("no key");
    const opened = openOrganiserKey(key, alone.passphrases);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(signingKeyFromSeed(opened.value.signingSeed).publicKey).toEqual(key.publicKey);
    expect(opened.value.identity).toMatch(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
    expect(openOrganiserKey(key, ["山高水长 2024"])).toEqual({ ok: false, error: { kind: "bundle/wrong-passphrase" } });
    expect(openOrganiserKey(key, together.passphrases)).toEqual({
      ok: false,
      error: { kind: "key/passphrase-count", facts: { people: 1, typed: 2 } },
    });
    expect(db.select().from(journal).all().at(-1)).toMatchObject({
      actor: by,
      kind: "key/created",
      facts: `{"keyId":"${created.keyId}","people":1}\n`,
    });
  });

  it("of two people needs both of their passphrases", async () => {
    const { core, round, db } = await createKeyRound();
    const created = await core.must("keys/create", { round, ...together });
    expect(created.people).toBe(2);
    expect(await core.call("keys/unlock", { round, passphrases: ["山高水长 2023"] })).toEqual({
      ok: false,
      error: { kind: "key/passphrase-count", facts: { people: 2, typed: 1 } },
    });
    expect(await core.call("keys/unlock", { round, passphrases: ["山高水长 2023", "海阔天空 2024"] })).toEqual({
      ok: false,
      error: { kind: "bundle/wrong-passphrase" },
    });
    expect(await core.must("keys/unlock", { round, passphrases: together.passphrases })).toEqual({ keys: 1 });
    expect(db.select().from(journal).all().at(-1)?.facts).toBe(
      `{"keyId":"${created.keyId}","people":2,"witness":"吴监督"}\n`,
    );
  });

  it("of two people is made by two people with two passphrases", async () => {
    const { core, round, db } = await createKeyRound();
    const create = (change: Partial<typeof together>) => core.call("keys/create", { round, ...together, ...change });
    expect(await create({ witness: " " })).toEqual({ ok: false, error: { kind: "key/witness-needed" } });
    expect(await create({ witness: "周 敏" })).toEqual({ ok: false, error: { kind: "key/same-person" } });
    expect(await create({ passphrases: ["山高水长 2023", "山高水长　2023"] })).toEqual({
      ok: false,
      error: { kind: "key/same-passphrase" },
    });
    expect(db.select().from(organiserKey).all()).toEqual([]);
  });

  it("is made once: a second one is refused and changes nothing", async () => {
    const { core, round, db } = await createKeyRound();
    const { fingerprint } = await core.must("keys/create", { round, ...alone });
    const before = db.select().from(organiserKey).all();
    expect(await core.call("keys/create", { round, ...alone })).toEqual({
      ok: false,
      error: { kind: "key/exists", facts: { fingerprint } },
    });
    expect(db.select().from(organiserKey).all()).toEqual(before);
    const nowhere = await core.call("keys/create", { round: RoundId.parse("nowhere"), ...alone });
    expect(nowhere).toEqual({ ok: false, error: { kind: "round/not-found" } });
  });

  it("that was damaged on disk says that the passphrase is not at fault", async () => {
    const { core, round, db } = await createKeyRound();
    const { fingerprint } = await core.must("keys/create", { round, ...alone });
    db.update(organiserKey).set({ sealed: "{}" }).run();
    expect(await core.call("keys/unlock", { round, passphrases: alone.passphrases })).toEqual({
      ok: false,
      error: { kind: "key/file-damaged", facts: { fingerprint } },
    });
  });

  it("is unlocked until it is locked, and never by a round without one", async () => {
    const { core, round } = await createKeyRound();
    expect(await core.call("keys/unlock", { round, passphrases: alone.passphrases })).toEqual({
      ok: false,
      error: { kind: "key/none" },
    });
    await core.must("keys/create", { round, ...alone });
    expect(await core.must("keys/state", { round })).toEqual({ unlocked: false });
    await core.must("keys/unlock", { round, passphrases: alone.passphrases });
    expect(await core.must("keys/state", { round })).toEqual({ unlocked: true });
    await core.must("keys/lock", { round });
    expect(await core.must("keys/state", { round })).toEqual({ unlocked: false });
  });
});
