import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { RunOffRequest } from "#shared/formats/run-off.ts";
import { CandidateId, type BundleId, type GrantId } from "#shared/ids.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { brokenInvariants, expertInvariants } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { openSealed } from "#main/score-files/open-sealed.ts";
import { encodeRequest, readBallot } from "#main/score-files/run-off-files.ts";
import { openOrganiserKey, readOrganiserKeys, type OpenedOrganiser } from "#main/secretariat/keys/organiser-key.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyFingerprint, keyIdOf } from "#main/signing/fingerprint.ts";
import { encodePublicKey, signMinisign } from "#main/signing/minisign.ts";
import { buildRound, passphrase, type BuiltRound } from "#tests/support/built-bundle.ts";
import { importBuilt } from "#tests/support/open-expert-desk.ts";
import { testKey } from "#tests/support/make-score-document.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

let office: BuiltRound;
let key: OpenedOrganiser;
let core: TempCore;
let bundle: BundleId;
beforeAll(async () => {
  office = await buildRound();
  const db = office.core.world.databases.round(office.round);
  const [stored] = db === undefined ? [] : readOrganiserKeys(db);
  const opened = stored && openOrganiserKey(stored, [passphrase]);
  if (opened?.ok !== true) throw new Error("the organiser's key does not open");
  key = opened.value;
  core = createTempCore("laptop");
  ({ bundle } = await importBuilt(core, office));
});
afterAll(async () => {
  const db = core.world.databases.expert();
  expect(brokenInvariants(db, expertInvariants)).toEqual([]);
  expect(brokenJournalEntries(db)).toEqual([]);
  await core.close();
  await office.core.close();
});
beforeEach(() => core.must("desk/activate", { bundle, code: office.code("E01") }));

let files = 0;

/** A request as it lies on the stick: c1 to c3 contest two places; the wish says what is unusual about it. */
async function requestFile(
  wish: Partial<Record<keyof RunOffRequest, unknown>> = {},
  seed: Uint8Array = key.signingSeed,
): Promise<GrantId> {
  const { ruleHash } = await office.core.must("rules/read", { round: office.round });
  const tied = ["c1", "c2", "c3"];
  const request = RunOffRequest.parse({
    ...{ format: "pingshen/run-off", formatVersion: 1, round: office.round, practice: false, ruleHash },
    ...{ stateHash: sha256Hex("state"), number: 1, category: "volunteer", group: tied, candidates: tied },
    ...{ openSeats: 2, places: 2, voters: ["E01"], madeAt: "2023-12-18T08:00:00.000Z" },
    ...wish,
  });
  const path = join(core.folder, `request-${String((files += 1))}.psr`);
  writeFileSync(path, encodeRequest(request, seed));
  return core.world.grants.grant(path);
}

const kindOf = async (file: GrantId): Promise<string> => {
  const answer = await core.call("ballot/open", { bundle, file });
  return answer.ok ? "ok" : answer.error.kind;
};
const ids = (list: readonly string[]): CandidateId[] => list.map((id) => CandidateId.parse(id));

it("shows the tied alone with names from the expert's own bundle, and seals a signed answer to the office", async () => {
  const file = await requestFile();
  const shown = await core.must("ballot/open", { bundle, file });
  expect(shown).toMatchObject({ number: 1, places: 2, sealed: null, title: { zh: "最美科技志愿者" } });
  expect(shown.candidates.map(({ name }) => name)).toEqual(["吴衡", "䶮峰威", "陶成诚、黄若木"]);
  const { request } = shown;
  const sealed = await core.must("ballot/seal", { bundle, file, request, chosen: ids(["c3", "c1"]) });
  expect(sealed).toMatchObject({ revision: 1, chosen: ["c1", "c3"] });
  const target = core.world.grants.grant(core.folder);
  const { path } = await core.must("ballot/export", { bundle, request, target });
  expect(path).toMatch(/cast-2023-test-E01-run-off-1-r1\.psa$/);
  const opened = await openSealed(readFileSync(path), [key.identity]);
  const read = opened.ok ? readBallot(opened.value) : undefined;
  expect(read?.ok === true && read.value.value).toMatchObject({
    request,
    expert: "E01",
    chosen: ["c1", "c3"],
    number: 1,
  });
  expect(read?.ok === true && read.value.sha256).toBe(sealed.contentSha256);
});

it("voting anew is the next revision, and exactly so many have to be chosen", async () => {
  const file = await requestFile({ number: 2 });
  const { request } = await core.must("ballot/open", { bundle, file });
  for (const chosen of [["c1"], ["c1", "c1"], ["c1", "c5"], ["c1", "c2", "c3"]])
    expect(await core.call("ballot/seal", { bundle, file, request, chosen: ids(chosen) })).toMatchObject({
      error: { kind: "ballot/choice" },
    });
  await core.must("ballot/seal", { bundle, file, request, chosen: ids(["c1", "c2"]) });
  await core.must("ballot/seal", { bundle, file, request, chosen: ids(["c2", "c3"]) });
  const { sealed } = await core.must("ballot/open", { bundle, file });
  expect(sealed).toMatchObject({ revision: 2, chosen: ["c2", "c3"] });
});

it("takes a ballot signed by a new key once the bundle's key vouches for it, and says so", async () => {
  const next = testKey("the organiser's next key");
  const vouching = signMinisign({
    seed: key.signingSeed,
    keyId: keyIdOf(key.publicKey),
    data: Buffer.from(encodePublicKey(next.publicKey, keyIdOf(next.publicKey))),
    trustedComment: `pingshen key-change round=${office.round}`,
    untrustedComment: "",
  });
  const change = { predecessor: toBase64(key.publicKey), successor: toBase64(next.publicKey), vouching };
  const file = await requestFile({ keyChanges: [change] }, next.privateSeed);
  expect(await core.must("ballot/open", { bundle, file })).toMatchObject({
    fingerprint: keyFingerprint(next.publicKey),
    replacedFingerprint: keyFingerprint(key.publicKey),
  });
  // Another key's word, or the word for another round, is none.
  const stranger = testKey("somebody else");
  for (const changed of [
    { ...change, predecessor: toBase64(stranger.publicKey) },
    { ...change, vouching: vouching.replace("round=", "round=other-") },
  ])
    expect(await kindOf(await requestFile({ keyChanges: [changed] }, next.privateSeed))).toBe(
      "run-off-request/other-key",
    );
  expect(await kindOf(await requestFile({ keyChanges: [change] }, stranger.privateSeed))).toBe(
    "run-off-request/other-key",
  );
});

it("refuses what is not the organiser's word to this expert, and says why", async () => {
  expect(await kindOf(await requestFile({}, testKey("somebody else").privateSeed))).toBe("run-off-request/other-key");
  expect(await kindOf(await requestFile({ round: "cast-2023-other" }))).toBe("run-off-request/other-round");
  expect(await kindOf(await requestFile({ practice: true }))).toBe("run-off-request/other-round");
  expect(await kindOf(await requestFile({ ruleHash: "0".repeat(64) }))).toBe("run-off-request/other-rules");
  expect(await kindOf(await requestFile({ voters: ["E02"] }))).toBe("run-off-request/not-voter");
  expect(await kindOf(await requestFile({ candidates: ["c1", "c9"] }))).toBe("run-off-request/candidates-unknown");
  const altered = join(core.folder, "altered.psr");
  const whole = core.world.grants.path(await requestFile());
  const bytes = readFileSync(whole ?? "");
  bytes[bytes.indexOf('"places":2') + 9] = "1".charCodeAt(0);
  writeFileSync(altered, bytes);
  expect(await kindOf(core.world.grants.grant(altered))).toBe("run-off-request/unreadable");
  writeFileSync(altered, "no ballot");
  expect(await kindOf(core.world.grants.grant(altered))).toBe("run-off-request/unreadable");
});

it("asks nobody who stands aside from one of the tied, and nothing at a locked desk", async () => {
  const file = await requestFile({ number: 3, voters: ["E01", "E02"] });
  await core.must("review/set-standing", {
    ...{ bundle, candidate: CandidateId.parse("c2") },
    ...{ state: "recused", reason: "同一单位" },
  });
  expect(await kindOf(file)).toBe("run-off-request/recused");
  await core.must("desk/lock", {});
  expect(await kindOf(file)).toBe("expert/locked");
});
