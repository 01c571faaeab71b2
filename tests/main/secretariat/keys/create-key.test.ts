import { describe, expect, it } from "vitest";
import { RoundId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import { createKey } from "#main/secretariat/keys/create-key.ts";
import { openOrganiserKey, readOrganiserKey } from "#main/secretariat/keys/organiser-key.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { by, makeBundleRound, passphrase } from "#tests/support/bundle-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

describe("the organiser's key", () => {
  it("is kept sealed, opens with its passphrase only, and stands in the journal", async () => {
    const { db, round, context } = await makeBundleRound(tempFolder());
    db.delete(organiserKey).run();
    const created = createKey({ round, passphrase, by }, context);
    expect(created.ok && created.value.fingerprint).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
    const key = readOrganiserKey(db);
    if (key === undefined) throw new Error("no key");
    const seed = openOrganiserKey(key, passphrase);
    expect(seed.ok && signingKeyFromSeed(seed.value).publicKey).toEqual(key.publicKey);
    expect(openOrganiserKey(key, `${passphrase}!`)).toMatchObject({
      ok: false,
      error: { kind: "bundle/wrong-passphrase" },
    });
    const [row] = db.select().from(organiserKey).all();
    expect(row?.keyId).toBe(key.fingerprint.replaceAll(" ", ""));
    expect(db.select().from(journal).all()).toMatchObject([
      { kind: "key/created", actor: by, facts: `{"keyId":"${row?.keyId ?? ""}"}\n` },
    ]);
  });

  it("is made once: a second one is refused and changes nothing", async () => {
    const { db, round, context } = await makeBundleRound(tempFolder());
    const before = db.select().from(organiserKey).all();
    expect(createKey({ round, passphrase: "another one", by }, context)).toEqual({
      ok: false,
      error: { kind: "key/exists", facts: { fingerprint: readOrganiserKey(db)?.fingerprint } },
    });
    expect(db.select().from(organiserKey).all()).toEqual(before);
    const nowhere = createKey({ round: RoundId.parse("nowhere"), passphrase, by }, context);
    expect(nowhere).toMatchObject({ ok: false, error: { kind: "round/not-found" } });
  });
});
