import { basename } from "node:path";
import { fingerprintWords } from "#shared/fingerprint-words.ts";
import { problemMessages, type Problem } from "#shared/problem.ts";
import { bundleReport } from "#shared/words/bundle-report.ts";
import { findingMessages } from "#shared/words/finding-messages.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";
import { inspectSealed, type InspectedSealed, type InspectedVolume } from "#main/bundle-format/inspect-sealed.ts";
import { createCrew } from "#main/crew/crew.ts";

type Facts = Readonly<Record<string, string | number>>;
type Say = (sentence: Sentence, facts?: Facts) => string;

/** Problems of a path that is no bundle at all, in distinction to a bundle that does not hold. */
const nothingThere: readonly Problem["kind"][] = [
  "bundle/no-head",
  "bundle/several-heads",
  "bundle/not-a-bundle",
  "file/unreadable",
];

/** What a check of a bundle without keys comes to. `code`: 0 whole, 1 something differs, 2 no bundle there. */
export interface BundleVerdict {
  readonly lines: readonly string[];
  readonly code: 0 | 1 | 2;
}

/** Checks a sealed bundle from its files alone and says what was found, a line each. */
export async function verifyBundle(paths: readonly string[], language: Language): Promise<BundleVerdict> {
  const say: Say = (sentence, facts = {}) => fillSentence(sentence, language, facts);
  const crew = createCrew();
  try {
    const inspected = await inspectSealed(paths, crew);
    if (!inspected.ok) return refused(inspected.error, paths, say);
    const { volumes, strangers } = inspected.value;
    const isWhole = strangers.length === 0 && volumes.every(({ state }) => state === "good");
    const lines = [
      ...headLines(inspected.value, language, say),
      ...volumes.flatMap((volume) => volumeLines(volume, say)),
      ...strangers.map((name) => say(bundleReport.stranger, { name })),
      say(isWhole ? bundleReport.whole : bundleReport.broken),
    ];
    return { lines, code: isWhole ? 0 : 1 };
  } finally {
    await crew.close();
  }
}

function refused(problem: Problem, paths: readonly string[], say: Say): BundleVerdict {
  const says = say(problemMessages[problem.kind].says, problem.facts);
  if (!nothingThere.includes(problem.kind)) return { lines: [say(bundleReport.refused, { says })], code: 1 };
  const name = paths.map((path) => basename(path)).join(", ");
  return { lines: [say(bundleReport.unreadable, { name, says })], code: 2 };
}

function headLines({ head }: InspectedSealed, language: Language, say: Say): string[] {
  const { index, summary, roster } = head;
  const words = fingerprintWords(summary.fingerprint)[language].join(language === "zh" ? " " : ", ");
  return [
    say(bundleReport.signature, { file: basename(head.headPath) }),
    say(bundleReport.key, { digits: summary.fingerprint, words }),
    say(bundleReport.bundle, {
      ...{ bundle: index.bundle, round: index.round, version: index.version, builtAt: index.builtAt },
      practice: index.practice ? say(bundleReport.practice) : "",
    }),
    say(bundleReport.hashes, { hash: head.hash, rules: index.ruleHash }),
    say(bundleReport.contents, {
      ...{ candidates: index.candidates, seats: roster.seats.length },
      ...{ files: index.files.length, volumes: index.volumes.length },
    }),
  ];
}

function volumeLines({ name, state, files, bytes, findings }: InspectedVolume, say: Say): string[] {
  if (state === "missing") return [say(bundleReport.missing, { name })];
  if (state === "good") return [say(bundleReport.good, { name, files, bytes })];
  return findings.map(({ code, details }) =>
    say(bundleReport.bad, { name, says: say(findingMessages[code].says, details) }),
  );
}
