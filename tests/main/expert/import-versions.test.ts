import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { importedBundle, seat } from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { removeSuperseded } from "#main/expert/desk/remove-superseded.ts";
import { keyFingerprint, keyIdOf } from "#main/signing/fingerprint.ts";
import { keyChangeComment } from "#main/signing/key-change-comment.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";
import type { BundleContent } from "#main/bundle-format/write-bundle.ts";
import { organiser } from "#tests/support/make-bundle.ts";
import { filesHere, smallRound, tempLaptop, writeThreeVolumes, type WrittenBundle } from "#tests/support/sticks.ts";
import type { TempCore } from "#tests/support/temp-core.ts";

const input = (core: TempCore, bundle: WrittenBundle, ...names: string[]) => ({
  sources: [bundle.stick(core, ...names).grant],
  place: "laptop" as const,
  acceptKey: false,
});

const statesOf = (core: TempCore): Record<string, string> =>
  Object.fromEntries(
    core.world.databases
      .expert()
      .select()
      .from(importedBundle)
      .all()
      .map(({ id, state }) => [id, state]),
  );

/** An expert who has activated on a bundle, as far as the import looks at it. */
const sitDown = (core: TempCore, bundle: WrittenBundle, expert: string): void =>
  void core.world.databases
    .expert()
    .insert(seat)
    .values({
      bundle: bundle.id,
      expert: expert as never,
      slip: "0011223344556677",
      publicKey: "",
      sealedKeys: "sealed",
      certificate: "",
      activatedAtMs: 1,
    })
    .run();

describe("a newer version of the round", () => {
  it("replaces the older one, whose files go when nobody has begun on it", async () => {
    const core = tempLaptop();
    const first = await writeThreeVolumes(core);
    const second = await writeThreeVolumes(core, { version: 2 });
    await core.must("desk/import", input(core, first));
    expect((await core.must("desk/inspect", { sources: [second.stick(core).grant] })).replacesVersion).toBe(1);
    await core.must("desk/import", input(core, second));
    expect(statesOf(core)).toEqual({ "round-1-v1": "superseded", "round-1-v2": "ready" });
    expect((await core.must("desk/list", {})).bundles.map(({ version }) => version)).toEqual([2]);
    expect(filesHere(core, first.id)).toEqual([]);
  });

  it("leaves the older one its files until every expert of it has come along", async () => {
    const core = tempLaptop();
    const first = await writeThreeVolumes(core);
    const second = await writeThreeVolumes(core, { version: 2 });
    await core.must("desk/import", input(core, first));
    sitDown(core, first, "E01");
    sitDown(core, first, "E02");
    await core.must("desk/import", input(core, second));
    sitDown(core, second, "E01");
    await removeSuperseded(core.world, smallRound);
    expect(filesHere(core, first.id)).toHaveLength(4);
    sitDown(core, second, "E02");
    await removeSuperseded(core.world, smallRound);
    expect(filesHere(core, first.id)).toEqual([]);
    // What was scored on it stays with it.
    expect(core.world.databases.expert().select().from(seat).where(eq(seat.bundle, first.id)).all()).toHaveLength(2);
    expect((await core.must("desk/list", {})).bundles[0]?.seats).toEqual([
      { expert: "E01", sealedRevision: null },
      { expert: "E02", sealedRevision: null },
    ]);
  });

  it("takes the place of an older import that was never whole", async () => {
    const core = tempLaptop();
    const first = await writeThreeVolumes(core);
    const second = await writeThreeVolumes(core, { version: 2 });
    await core.call("desk/import", input(core, first, first.head));
    await core.must("desk/import", input(core, second));
    expect(statesOf(core)).toEqual({ "round-1-v2": "ready" });
    expect(filesHere(core, first.id)).toEqual([]);
  });

  it("leaves the older one in use while it is not whole itself", async () => {
    const core = tempLaptop();
    const first = await writeThreeVolumes(core);
    const second = await writeThreeVolumes(core, { version: 2 });
    await core.must("desk/import", input(core, first));
    await core.call("desk/import", input(core, second, second.head));
    expect(statesOf(core)).toEqual({ "round-1-v1": "ready", "round-1-v2": "incoming" });
    expect((await core.must("desk/list", {})).bundles.map(({ version }) => version)).toEqual([1]);
  });
});

describe("a bundle that does not fit what is here", () => {
  it("is refused when it is older", async () => {
    const core = tempLaptop();
    const first = await writeThreeVolumes(core);
    const second = await writeThreeVolumes(core, { version: 2 });
    await core.must("desk/import", input(core, second));
    const refusal = { ok: false, error: { kind: "expert/bundle-older", facts: { version: 1, newest: 2 } } };
    expect(await core.call("desk/inspect", { sources: [first.stick(core).grant] })).toEqual(refusal);
    expect(await core.call("desk/import", input(core, first))).toEqual(refusal);
    expect(filesHere(core, first.id)).toEqual([]);
  });

  it("is refused when it is another one of the same number", async () => {
    const core = tempLaptop();
    const first = await writeThreeVolumes(core);
    const other = await writeThreeVolumes(core, { materialBytes: 900 });
    await core.must("desk/import", input(core, first));
    expect(await core.call("desk/import", input(core, other))).toEqual({
      ok: false,
      error: { kind: "expert/bundle-differs", facts: { bundle: "round-1-v1" } },
    });
  });

  it("is refused when one is for practice and the other is real", async () => {
    const core = tempLaptop();
    const first = await writeThreeVolumes(core);
    const practice = await writeThreeVolumes(core, { version: 2, practice: true });
    await core.must("desk/import", input(core, first));
    expect(await core.call("desk/import", input(core, practice))).toEqual({
      ok: false,
      error: { kind: "expert/practice-and-real", facts: { round: "round-1", here: "round-1-v1" } },
    });
    expect(statesOf(core)).toEqual({ "round-1-v1": "ready" });
  });
});

const successor = signingKeyFromSeed(new Uint8Array(32).fill(4));
const newKey: BundleContent["key"] = {
  publicKey: successor.publicKey,
  keyId: keyIdOf(successor.publicKey),
  seed: successor.privateSeed,
};

/** The old key's word for the new one. */
function vouching(): NonNullable<BundleContent["predecessor"]> {
  const keyId = keyIdOf(organiser.publicKey);
  return {
    publicKeyFile: encodePublicKey(organiser.publicKey, keyId),
    vouching: signMinisign({
      seed: organiser.privateSeed,
      keyId,
      data: Buffer.from(encodePublicKey(newKey.publicKey, newKey.keyId), "utf8"),
      trustedComment: keyChangeComment(smallRound),
      untrustedComment: "",
    }),
  };
}

describe("another organiser's key", () => {
  const change = { known: keyFingerprint(organiser.publicKey), found: keyFingerprint(successor.publicKey) };

  it("is refused until a person has compared the fingerprint", async () => {
    const core = tempLaptop();
    const first = await writeThreeVolumes(core);
    const second = await writeThreeVolumes(core, { version: 2, key: newKey });
    await core.must("desk/import", input(core, first));
    const asked = input(core, second, second.head);
    expect((await core.must("desk/inspect", asked)).keyChange).toEqual({ ...change, vouched: false });
    const refusal = { ok: false, error: { kind: "expert/organiser-changed", facts: change } };
    expect(await core.call("desk/import", asked)).toEqual(refusal);
    expect(filesHere(core, second.id)).toEqual([]);
    // Begun with a person's word, it still asks whoever goes on.
    expect(await core.call("desk/import", { ...asked, acceptKey: true })).toMatchObject({
      error: { kind: "expert/volume-missing" },
    });
    expect(await core.call("desk/import", input(core, second))).toEqual(refusal);
    await core.must("desk/import", { ...input(core, second), acceptKey: true });
    expect(statesOf(core)).toMatchObject({ "round-1-v2": "ready" });
    const kinds = core.world.databases.expert().select().from(journal).all();
    expect(kinds.map(({ kind, facts }) => [kind, facts])).toContainEqual([
      "organiser-key-changed",
      `{"bundle":"round-1-v2","from":"${change.known}","to":"${change.found}","vouched":false}\n`,
    ]);
  });

  it("is taken without a question when the known key vouches for it", async () => {
    const core = tempLaptop();
    const first = await writeThreeVolumes(core);
    const second = await writeThreeVolumes(core, { version: 2, key: newKey, predecessor: vouching() });
    await core.must("desk/import", input(core, first));
    const { keyChange } = await core.must("desk/inspect", { sources: [second.stick(core).grant] });
    expect(keyChange).toEqual({ ...change, vouched: true });
    await core.must("desk/import", input(core, second));
    expect(statesOf(core)).toMatchObject({ "round-1-v2": "ready" });
  });

  it("cannot be the old one again", async () => {
    const core = tempLaptop();
    const second = await writeThreeVolumes(core, { version: 2, key: newKey, predecessor: vouching() });
    const third = await writeThreeVolumes(core, { version: 3 });
    await core.must("desk/import", input(core, await writeThreeVolumes(core)));
    await core.must("desk/import", input(core, second));
    expect(await core.call("desk/import", input(core, third))).toMatchObject({
      error: { kind: "expert/organiser-changed", facts: { known: change.found, found: change.known } },
    });
  });
});
