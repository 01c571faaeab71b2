import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundleEntries } from "#shared/formats/bundle.ts";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import type { Seeded } from "#shared/seeded.ts";
import { openSeatWith } from "#main/bundle-format/open-seat.ts";
import { plainSizeOf, readPayload } from "#main/bundle-format/payload-reader.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { createCrew, type Crew } from "#main/crew/crew.ts";
import { AlteredAccepted, type FuzzOutcome, type FuzzTarget } from "#tests/fuzz/fuzz-target.ts";
import { mutateBytes } from "#tests/fuzz/mutate-bytes.ts";
import { mutateJson } from "#tests/fuzz/mutate-json.ts";
import { putTogether, takeApart, type BundlePieces } from "#tests/support/forge-bundle.ts";
import { validHeads } from "#tests/fuzz/valid-files.ts";
import { smallSlipKeys } from "#tests/support/make-bundle.ts";

const jsonParts = [bundleEntries.index, bundleEntries.index, bundleEntries.roster, bundleEntries.rules];
const textParts = Object.values(bundleEntries);

interface Fuzzed {
  readonly pieces: BundlePieces;
  readonly crew: Crew;
  /** The valid files by path, and for each another valid one. */
  readonly valid: ReadonlyMap<string, Buffer>;
  readonly others: ReadonlyMap<string, Buffer>;
  readonly value: string;
}

/** Heads and volumes of a small bundle in `folder`. */
export async function fuzzBundle(folder: string): Promise<FuzzTarget> {
  const { one: headPath, other: otherPath } = validHeads(folder);
  const names = ["round-1-v1.psb", "round-1-v1-0001.psv", "round-1-v1-0002.psv", "round-1-v1.pub"];
  const valid = new Map(
    names.map((name) => [join(dirname(headPath), name), readFileSync(join(dirname(headPath), name))]),
  );
  const others = new Map(
    names.map((name) => [
      join(dirname(headPath), name),
      readFileSync(join(dirname(otherPath), name.replace("v1", "v2"))),
    ]),
  );
  const head = await readHead(headPath);
  if (!head.ok) throw new Error(head.error.kind);
  const crew = createCrew();
  const fuzzed = {
    pieces: takeApart(headPath),
    crew,
    valid,
    others,
    value: valueOf(head.value),
  };
  return { run: (random) => runOnce(fuzzed, random), close: () => crew.close() };
}

async function runOnce(fuzzed: Fuzzed, random: Seeded): Promise<FuzzOutcome> {
  const { headPath } = fuzzed.pieces;
  const isSigned = random.next() < 0.4;
  const path = isSigned || random.next() < 0.75 ? headPath : random.pick([...fuzzed.valid.keys()]);
  const whole = fuzzed.valid.get(path) ?? Buffer.alloc(0);
  try {
    if (isSigned) {
      signedMutant(fuzzed.pieces, random);
      return await read(fuzzed);
    }
    const mutant = aroundRules(path === headPath, whole, random, fuzzed.others.get(path) ?? Buffer.alloc(0));
    writeFileSync(path, mutant);
    const outcome = await read(fuzzed);
    // A key file may have another comment and be the same key.
    const mayBeAltered = mutant.equals(whole) || path.endsWith(".pub");
    if (outcome === "signed") throw new AlteredAccepted("the head was read as something else");
    if (outcome === "identical" && !mayBeAltered) throw new AlteredAccepted("altered bytes were not found");
    return outcome;
  } finally {
    writeFileSync(path, whole);
  }
}

/** Reads head and volumes as a laptop does at import, and opens the seat when all of it holds. */
async function read(fuzzed: Fuzzed): Promise<FuzzOutcome> {
  const head = await readHead(fuzzed.pieces.headPath);
  if (!head.ok || !(await isWhole(fuzzed, head.value))) return "refused";
  if (valueOf(head.value) === fuzzed.value) return "identical";
  await openDeep(head.value);
  return "signed";
}

/** Half of the mutants leave the long rule file alone: it is most of the bytes, and one hash covers it. */
function aroundRules(isHead: boolean, whole: Buffer, random: Seeded, other: Buffer): Buffer {
  if (!isHead || random.next() < 0.5) return mutateBytes(whole, random, other);
  const from = whole.indexOf("pingshen/rules.json") + 19;
  const end = whole.indexOf("tagmanifest-sha256.txt", from) - 30;
  return random.next() < 0.5
    ? Buffer.concat([mutateBytes(whole.subarray(0, from), random, other.subarray(0, from)), whole.subarray(from)])
    : Buffer.concat([whole.subarray(0, end), mutateBytes(whole.subarray(end), random, other.subarray(end))]);
}

/** A head that somebody with the key changed, so that the code behind the signature is reached. */
function signedMutant(pieces: BundlePieces, random: Seeded): void {
  const part = random.pick(jsonParts);
  if (random.next() < 0.3) textMutant(pieces, random);
  else if (part === bundleEntries.index)
    putTogether(pieces, { index: (index) => mutateJson(canonicalJson(index as Json), random) });
  else
    putTogether(pieces, {
      tags: (tags) => void tags.set(part, Buffer.from(mutateJson(String(tags.get(part)), random))),
    });
}

/** The same with any tag file and any change of its bytes; now and then of the tag manifest. */
function textMutant(pieces: BundlePieces, random: Seeded): void {
  const part = random.pick(textParts);
  putTogether(pieces, {
    tags: (tags) => {
      const text = tags.get(part) ?? Buffer.alloc(0);
      tags.set(part, mutateBytes(text, random, Buffer.from(random.pick([...tags.values()]))));
    },
    tagManifest: (text) =>
      random.next() < 0.1 ? String(mutateBytes(Buffer.from(text), random, Buffer.from(text))) : text,
  });
}

async function isWhole({ crew }: Fuzzed, head: OpenedHead): Promise<boolean> {
  const { index, headPath } = head;
  const paths = [headPath, ...index.volumes.map(({ fileName }) => join(dirname(headPath), fileName))];
  for (const [number, path] of paths.entries()) {
    const verdict = await verifyVolume({ crew, path, number, index, onBytes: () => undefined });
    if (verdict.findings.length > 0) return false;
  }
  return true;
}

/** What a laptop does next with a bundle that it believes. */
async function openDeep(head: OpenedHead): Promise<void> {
  const [seat] = head.roster.seats;
  if (seat === undefined) return;
  const opened = await openSeatWith(head, seat, smallSlipKeys());
  if (!opened.ok) return;
  for (const [path, key] of opened.value.contentKeys) {
    const file = head.files.get(path);
    const volume = head.index.volumes[(file?.volume ?? 0) - 1];
    if (file === undefined || volume === undefined) continue;
    const at = join(dirname(head.headPath), volume.fileName);
    await readPayload({ path: at, file, key, first: 0, last: plainSizeOf(file) - 1 });
  }
}

const valueOf = ({ index, roster, rulesText, hash, summary }: OpenedHead): string =>
  canonicalJson({ index, roster, rulesText, hash, summary } as unknown as Json);
