import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RunOffRequest } from "#shared/formats/run-off.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { categoryNamed } from "#shared/rules/category-named.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { runOff } from "#shared/schema/secretariat-run-off.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import { encodeRequest } from "#main/score-files/run-off-files.ts";
import { bundleKeys } from "#main/secretariat/keys/bundle-keys.ts";
import { keyChanges } from "#main/secretariat/keys/key-changes.ts";
import { forgetOrganiser, openOrganiserKey, readOrganiserKey } from "#main/secretariat/keys/organiser-key.ts";
import { newestSeats } from "#main/secretariat/merge/newest-seats.ts";
import { countOf, openRunOff, readRunOffs, type StoredRunOff } from "#main/secretariat/run-off/read-run-offs.ts";
import { isAboutTie } from "#main/secretariat/run-off/run-off-chain.ts";
import { votersOf } from "#main/secretariat/run-off/voters-of.ts";
import { outcomeByFigures, voteInForce } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { trustedKeys } from "#main/signing/trusted-keys.ts";

/** Name of a request's file. */
const fileNameOf = ({ round, category, number }: RunOffRequest): string =>
  `${round}-${category}-run-off-${String(number)}.psr`;

/** Signs the next ballot on a category's tie, keeps it, and writes its file to the folder. */
export function makeRunOff(
  frozen: FrozenSelection,
  { category: id, passphrases, by }: Input<"run-off/make">,
  folder: string,
  nowMs: number,
): Answer<"run-off/make"> {
  const { database } = frozen.opened;
  const category = frozen.input.round.rules.categories.find((one) => one.id === id);
  if (category === undefined) return err({ kind: "result/category-unknown", facts: { category: id } });
  const atMs = laterThanJournal(database, nowMs);
  const asked = nextRequest(frozen, category, atMs);
  if (!asked.ok) return asked;
  const key = readOrganiserKey(database);
  if (key === undefined) return err({ kind: "key/none" });
  const request = withKeyChanges(database, asked.value, toBase64(key.publicKey));
  if (!request.ok) return request;
  const organiser = openOrganiserKey(key, passphrases);
  if (!organiser.ok) return organiser;
  const content = Buffer.from(encodeRequest(request.value, organiser.value.signingSeed));
  forgetOrganiser(organiser.value);
  const { number } = request.value;
  const sha256 = sha256Hex(content);
  database.transaction((transaction) => {
    transaction.insert(runOff).values({ number, category: id, sha256, content, madeAtMs: atMs, madeBy: by }).run();
    const { candidates, places, voters } = request.value;
    const facts = { number, category: id, sha256, candidates, places, voters };
    appendJournal(transaction, { atMs, actor: by, kind: "run-off/made", facts });
  });
  const written = writeRequest(request.value, content, folder);
  return written.ok ? ok({ number, path: written.value }) : written;
}

/** Writes a request to the folder and reads it back; the same bytes however often. */
export function writeRequest(request: RunOffRequest, content: Uint8Array, folder: string): Result<string, Problem> {
  const name = fileNameOf(request);
  const path = join(folder, name);
  try {
    writeAtomic(path, content);
    if (readFileSync(path).equals(content)) return ok(path);
    return err({ kind: "file/unwritable", facts: { name, reason: "read-back" } });
  } catch (fault) {
    return err({ kind: "file/unwritable", facts: { name, reason: diskReason(fault) } });
  }
}

/** The request as every voter's program takes it: it trusts the key of its own bundle, and whom that key vouches for. */
function withKeyChanges(
  database: SecretariatDatabase,
  request: RunOffRequest,
  signer: string,
): Result<RunOffRequest, Problem> {
  const changes = keyChanges(database);
  const known = bundleKeys(database);
  const own = request.voters.map((voter) => known.get(voter) ?? "");
  if (!own.every((key) => trustedKeys([key], changes, request.round).has(signer)))
    return err({ kind: "run-off/key-replaced" });
  return ok(own.every((key) => key === signer) ? request : { ...request, keyChanges: changes });
}

function nextRequest(
  { opened, input, freeze }: FrozenSelection,
  category: Category,
  atMs: number,
): Result<RunOffRequest, Problem> {
  const facts = categoryNamed(category);
  const outcome = outcomeByFigures(input, category);
  if (outcome.openSeats === 0) return err({ kind: "run-off/no-tie", facts });
  if (voteInForce(input, category, outcome) !== undefined) return err({ kind: "run-off/settled", facts });
  const runOffs = readRunOffs(opened.database);
  const open = openRunOff(runOffs, category.id);
  if (open !== undefined) return err({ kind: "run-off/open", facts: { number: open.number } });
  const asked = whomToAskAbout(runOffs, category, outcome);
  const assigned = new Map([...newestSeats(opened.database)].map(([id, seat]) => [id, seat.assigned]));
  const voters = votersOf(input, assigned, category.id, asked.candidates);
  if (voters.length === 0) return err({ kind: "run-off/no-voters", facts });
  return ok(
    RunOffRequest.parse({
      format: "pingshen/run-off",
      formatVersion: 1,
      round: input.round.id,
      practice: input.round.practice,
      ruleHash: input.round.ruleHash,
      stateHash: freeze.stateHash,
      number: runOffs.length + 1,
      category: category.id,
      group: [...outcome.tieGroup],
      openSeats: outcome.openSeats,
      ...asked,
      voters,
      madeAt: new Date(atMs).toISOString(),
    } satisfies RunOffRequest),
  );
}

/** The whole tie; or those whom the run-off before left tied, on the places that it left. */
function whomToAskAbout(
  runOffs: readonly StoredRunOff[],
  { id }: Category,
  outcome: ReturnType<typeof outcomeByFigures>,
): Pick<RunOffRequest, "candidates" | "places" | "follows"> {
  const before = runOffs.findLast((one) => one.category === id && isAboutTie(one.request, outcome));
  const count = before && countOf(before);
  if (before === undefined || count === undefined || count.tied.length === 0)
    return { candidates: [...outcome.tieGroup], places: outcome.openSeats };
  return { candidates: [...count.tied], places: count.placesLeft, follows: before.sha256 };
}
