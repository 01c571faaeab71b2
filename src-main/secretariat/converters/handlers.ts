import { ConverterKind, type ConverterState } from "#shared/ipc/converter-calls.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { material } from "#shared/schema/secretariat.ts";
import type { Handlers } from "#main/handler.ts";
import { keepChoice, readChoice } from "#main/secretariat/converters/choices.ts";
import { createConversionMemory } from "#main/secretariat/converters/conversion-memory.ts";
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
  const converters: ConverterState[] = [];
  for (const kind of ConverterKind.options) converters.push(await stateOf(kind, opened.value, context));
  return ok({ converters });
}

async function stateOf(kind: ConverterKind, round: OpenRound, context: CallContext): Promise<ConverterState> {
  const { dataFolder, signal, databases } = context;
  const { converter, path, chosen } = await findConverter(kind, dataFolder, signal);
  const program = converter?.program ?? "";
  const files = filesFor(kind, round);
  const memory = createConversionMemory(databases.roundFolder(round.id));
  const made = files.filter(({ way, sha256 }) => program !== "" && memory.has(way, program, sha256)).length;
  const standing = converter !== undefined ? "ready" : path === "" ? "missing" : "unusable";
  const { used } = readChoice(dataFolder, kind);
  return { kind, standing, program, path, chosen, used, files: files.length, made };
}

/** The files of the admitted that a converter of this kind has to do with. */
function filesFor(kind: ConverterKind, { database }: OpenRound) {
  const decisions = latestDecisions(database);
  return database
    .select()
    .from(material)
    .all()
    .filter((row) => decisions.get(row.candidate)?.outcome === "admitted")
    .flatMap(({ kind: materialKind, facts, sha256 }) => {
      const way = planConversion(materialKind, facts);
      return way !== undefined && converterOf(way) === kind ? [{ way, sha256 }] : [];
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
