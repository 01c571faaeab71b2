import { inArray } from "drizzle-orm";
import { ConverterKind, type ConverterState } from "#shared/ipc/converter-calls.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { material } from "#shared/schema/secretariat.ts";
import type { Handlers } from "#main/handler.ts";
import { keepChoice, readChoice } from "#main/secretariat/converters/choices.ts";
import { createConversionMemory } from "#main/secretariat/converters/conversion-memory.ts";
import type { ConversionWay } from "#main/secretariat/converters/conversion.ts";
import { askConverter, findConverter } from "#main/secretariat/converters/find-converter.ts";
import { officeStarter } from "#main/secretariat/converters/office-starter.ts";
import { converterOf, planConversion } from "#main/secretariat/converters/plan-conversion.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** Calls about outside programs that convert at build. */
export const converterHandlers: Handlers<"converters/state" | "converters/choose" | "converters/use"> = {
  "converters/state": readState,
  "converters/choose": chooseProgram,
  "converters/use": ({ kind, used }, { dataFolder }) => {
    keepChoice(dataFolder, kind, { used });
    return ok({});
  },
};

async function readState(
  { round }: Input<"converters/state">,
  context: CallContext,
): Promise<Answer<"converters/state">> {
  const opened = openRound(context, round);
  if (!opened.ok) return opened;
  const files = filesToConvert(opened.value);
  const converters: ConverterState[] = [];
  for (const kind of ConverterKind.options) converters.push(await stateOf(kind, files, opened.value, context));
  return ok({ converters });
}

async function stateOf(
  kind: ConverterKind,
  all: readonly FileToConvert[],
  round: OpenRound,
  context: CallContext,
): Promise<ConverterState> {
  const { dataFolder, signal, databases } = context;
  const { converter, path, chosen } = await findConverter(kind, dataFolder, signal);
  const program = converter?.program ?? "";
  const files = all.filter(({ way }) => converterOf(way) === kind);
  const memory = createConversionMemory(databases.roundFolder(round.id));
  const made = files.filter(({ way, sha256 }) => program !== "" && memory.has(way, program, sha256)).length;
  const standing = converter !== undefined ? "ready" : path === "" ? "missing" : "unusable";
  const { used } = readChoice(dataFolder, kind);
  return { kind, standing, program, path, chosen, used, files: files.length, made };
}

interface FileToConvert {
  readonly way: ConversionWay;
  readonly sha256: string;
}

/** The files of the admitted that a converter has to do with. */
function filesToConvert({ database }: OpenRound): readonly FileToConvert[] {
  const decisions = latestDecisions(database);
  const { candidate, kind, facts, sha256 } = material;
  const rows = database
    .select({ candidate, kind, facts, sha256 })
    .from(material)
    .where(inArray(kind, ["form-word", "video"]))
    .all();
  return rows
    .filter((row) => decisions.get(row.candidate)?.outcome === "admitted")
    .flatMap((row) => {
      const way = planConversion(row.kind, row.facts);
      return way === undefined ? [] : [{ way, sha256: row.sha256 }];
    });
}

/** Takes a chosen program only once it has answered: what was in force before stays otherwise. */
async function chooseProgram(
  { kind, program }: Input<"converters/choose">,
  { grants, dataFolder, signal }: CallContext,
): Promise<Answer<"converters/choose">> {
  if (program === null) {
    keepChoice(dataFolder, kind, { path: null });
    return ok({ program: (await findConverter(kind, dataFolder, signal)).converter?.program ?? "" });
  }
  const granted = grants.path(program);
  if (granted === undefined) return err({ kind: "file/grant-unknown" });
  const path = kind === "word" ? officeStarter(granted) : granted;
  const converter = await askConverter(kind, path, dataFolder, signal);
  if (converter === undefined) return err({ kind: `converter/no-${kind}`, facts: { name: granted } });
  keepChoice(dataFolder, kind, { path, used: true });
  return ok({ program: converter.program });
}
