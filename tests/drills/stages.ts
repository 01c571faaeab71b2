import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import JSZip from "jszip";
import { BundleId, RoundId } from "#shared/ids.ts";
import { startComputer, type Computer } from "#tests/drills/computer.ts";
import type { StageFacts, StageName, Stages } from "#tests/drills/drill.ts";
import { makeRecordingStages } from "#tests/drills/recording-stages.ts";

/** The secretariat's operator and the witness. */
export const by = "演练甲";
export const witness = "演练乙";
export const passphrases = ["drills only"];

/** Takes a round of twelve candidates and three experts through all calls and keeps the data folders on the way. */
export async function makeStages(folder: string): Promise<Stages> {
  const stageOf = (name: StageName): string => join(folder, "stages", name);
  const office = join(folder, "office");
  const laptop = join(folder, "laptop");
  const outside = { stick: join(folder, "stick"), handedIn: join(folder, "handed-in") };
  for (const each of [office, laptop, ...Object.values(outside)]) mkdirSync(each, { recursive: true });

  /** Works on a data folder with a freshly started program, then keeps it as a stage. */
  async function stage<Value>(name: StageName, work: (computer: Computer) => Promise<Value>): Promise<Value> {
    const dataFolder = name.startsWith("office") ? office : laptop;
    const computer = startComputer(dataFolder);
    const value = await work(computer);
    await computer.close();
    // Not part of the data folder of a real round either, and it would be copied with each moment.
    const samples = join(dataFolder, "samples");
    if (existsSync(samples)) renameSync(samples, join(folder, "samples"));
    cpSync(dataFolder, stageOf(name), { recursive: true });
    return value;
  }

  const made = await stage("office-new", async (computer) => {
    const wish = { candidates: 12, experts: 3, seed: 1, faults: false, light: true, by };
    const { round, folder: sample, roster } = await computer.must("rounds/sample", wish);
    await computer.must("roster/import", { round, workbook: roster, by });
    return { round, sample };
  });
  const delivery = join(folder, "samples", basename(made.sample), "delivery");
  const { round } = made;
  const { first, again: redelivery } = await zippedDeliveries(delivery, folder);
  cpSync(stageOf("office-new"), stageOf("office-taken"), { recursive: true });
  const taken = startComputer(stageOf("office-taken"));
  await taken.must("intake/run", { round, delivery: taken.grant(first), by });
  await taken.close();
  await stage("office-ready", async (computer) => {
    await computer.must("intake/run", { round, delivery: computer.grant(delivery), by });
    const { rows } = await computer.must("screening/list", { round });
    const decision = { outcome: "admitted", reason: "演练", by } as const;
    await computer.must("screening/decide", { round, candidates: rows.map(({ id }) => id), ...decision });
    await computer.must("keys/create", { round, passphrases, by, witness: "" });
    const target = computer.grant(outside.handedIn);
    const { files } = await computer.must("keys/save-file", { round, target, by });
    for (const file of files) renameSync(file, join(folder, "key-file"));
    await computer.must("rules/freeze", { round, by, witness });
  });
  const built = await stage("office-bundled", (computer) =>
    computer.must("bundles/build", { round, passphrases, target: computer.grant(outside.stick), by }),
  );
  const recording = await makeRecordingStages(folder, stageOf);
  const facts = {
    ...{ round, delivery, redelivery, stick: built.folder, handedIn: outside.handedIn },
    ...{ code: built.slips[0]?.code ?? "", ...recording },
  };
  await stage("laptop-empty", (computer) => computer.must("desk/list", {}));
  const { bundle } = await stage("laptop-scored", async (computer) => {
    const imported = await computer.must("desk/import", {
      sources: [computer.grant(built.folder)],
      place: "laptop",
      acceptKey: false,
    });
    for (const { code } of built.slips.toReversed()) await scoreAll(computer, imported.bundle, code);
    return imported;
  });
  await stage("laptop-sealed", async (computer) => {
    for (const { code } of built.slips.toReversed()) {
      await computer.must("desk/activate", { bundle, code });
      await computer.must("submission/seal", { bundle });
      await computer.must("submission/export", { bundle, target: computer.grant(outside.handedIn) });
      await computer.must("desk/lock", {});
    }
  });
  await stage("office-merged", async (computer) => {
    await computer.must("keys/unlock", { round, passphrases });
    const { plan } = await computer.must("merge/inspect", { round, files: [computer.grant(outside.handedIn)] });
    await computer.must("merge/commit", { round, plan, by });
  });
  await stage("office-frozen", (computer) => computer.must("result/freeze", { round, by, witness, exception: "" }));
  return {
    facts: { ...facts, bundle, handedInFiles: built.slips.length } satisfies StageFacts,
    copy(name, target) {
      cpSync(stageOf(name), target, { recursive: true });
    },
  };
}

/** The delivery with its first folder of materials as an archive; and again, with another archive and without the last folder. */
async function zippedDeliveries(delivery: string, folder: string): Promise<{ first: string; again: string }> {
  const [first, again] = [join(folder, "zipped"), join(folder, "zipped-again")];
  for (const target of [first, again]) {
    cpSync(delivery, target, { recursive: true });
    const materials = join(target, "材料");
    const folders = readdirSync(materials).sort();
    const packed = join(materials, folders[0] ?? "");
    const zip = new JSZip();
    for (const entry of readdirSync(packed, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) zip.file(path.slice(packed.length + 1), readFileSync(path));
    }
    if (target === again) zip.file("另附说明.txt", "补充");
    writeFileSync(`${packed}.zip`, await zip.generateAsync({ type: "uint8array" }));
    rmSync(packed, { recursive: true });
    if (target === again) rmSync(join(materials, folders.at(-1) ?? ""), { recursive: true });
  }
  return { first, again };
}

async function scoreAll(computer: Computer, bundle: BundleId, code: string): Promise<void> {
  await computer.must("desk/activate", { bundle, code });
  await computer.must("review/pledge", { bundle });
  const { candidates, categories } = await computer.must("review/overview", { bundle });
  for (const { id, category } of candidates)
    for (const criterion of categories.find((each) => each.id === category)?.rubric.criteria ?? []) {
      const input = { bundle, candidate: id, criterion: criterion.id, tenths: criterion.stepTenths };
      await computer.must("review/save-score", input);
    }
  await computer.must("desk/lock", {});
}

/** The ids of the facts, as the calls take them. */
export const idsOf = ({ round, bundle }: StageFacts): { readonly round: RoundId; readonly bundle: BundleId } => ({
  round: RoundId.parse(round),
  bundle: BundleId.parse(bundle),
});
