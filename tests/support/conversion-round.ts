import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { read, utils } from "xlsx";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { openContent } from "#main/sealing/sealed-content.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import type { ContentType, MaterialFacts, MaterialKind } from "#shared/domain/material.ts";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { ConverterKind } from "#shared/ipc/converter-calls.ts";
import { material } from "#shared/schema/secretariat.ts";
import { by, passphrase, type BundleRound } from "#tests/support/bundle-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

type Built = Output<"bundles/build">;

/** The next bundle, with what these programs convert. */
export async function buildConverted(made: BundleRound, convert: ConverterKind[]): Promise<Built> {
  const input = { round: made.round, passphrases: [passphrase], target: made.targetGrant, by, convert };
  const built = await buildBundle(input, made.context);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

/** Puts a file of candidate c-1 into the delivery, with the facts that intake finds in it. */
export async function deliver(
  made: BundleRound,
  kind: MaterialKind,
  name: string,
  content: ContentType,
  bytes: Uint8Array,
): Promise<void> {
  const id = made.addMaterial("c-1", kind, name, content, bytes);
  const facts = await factsOf(made, join(made.delivery, "材料/c-1 某某", name));
  made.db.update(material).set({ facts }).where(eq(material.id, id)).run();
}

async function factsOf(made: BundleRound, path: string): Promise<MaterialFacts> {
  const answer = await made.context.parser.material(path);
  if ("fault" in answer) throw new Error(answer.detail);
  return answer.facts;
}

/** What an expert finds of candidate c-1: the materials, and what our readers see in a payload file. */
export async function openConverted(
  made: BundleRound,
  built: Built,
): Promise<{
  readonly materials: readonly CatalogueMaterial[];
  readonly facts: (payload: string | undefined) => Promise<MaterialFacts>;
}> {
  const head = await readHead(join(built.folder, built.headFileName));
  if (!head.ok) throw new Error(head.error.kind);
  const seat = await openSeat(head.value, built.slips[0]?.code ?? "");
  if (!seat.ok) throw new Error(seat.error.kind);
  const { files, index } = head.value;
  return {
    materials: seat.value.catalogue.candidates.find(({ id }) => id === "c-1")?.materials ?? [],
    facts: (payload = "") => {
      const file = files.get(payload);
      const volume = index.volumes.find(({ number }) => number === file?.volume);
      if (file === undefined || volume === undefined) throw new Error(`${payload} is in no volume`);
      const whole = readFileSync(join(built.folder, volume.fileName));
      const sealed = whole.subarray(file.offset, file.offset + file.sizeBytes);
      const opened = join(tempFolder(), "opened");
      writeFileSync(opened, openContent(seat.value.contentKeys.get(payload) ?? new Uint8Array(), sealed) ?? "");
      return factsOf(made, opened);
    },
  };
}

/** The lines of the build report about conversions, without their heads. */
export function conversionLines({ report }: Built): string[][] {
  const sheet = read(readFileSync(report)).Sheets["转换"];
  return sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false }).slice(1);
}
