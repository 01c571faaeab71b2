import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { problemMessages } from "#shared/problem.ts";
import { err, ok } from "#shared/result.ts";
import { attemptWord, factLabel } from "#shared/words/attempts.ts";
import { findingMessages } from "#shared/words/finding-messages.ts";
import { meaningsOf } from "#shared/words/meanings.ts";
import { fillSentence, type Message } from "#shared/words/sentence.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { CallContext } from "#main/world.ts";

type Reported = Input<"report/refusal">["problem"];
type Findings = NonNullable<Reported["findings"]>;

const unknownMessage: Message = { says: { zh: "原因不明。", en: "Unknown." }, next: { zh: "请联系秘书处。", en: "" } };

/**
 * Writes a page about a refusal into the chosen folder and reads it back; earlier reports stay.
 *
 * Errors: `file/grant-unknown`, `file/unwritable`.
 */
export async function writeRefusal(
  input: Input<"report/refusal">,
  context: CallContext,
): Promise<Answer<"report/refusal">> {
  const folder = context.grants.path(input.target);
  if (folder === undefined) return err({ kind: "file/grant-unknown" });
  const { refusalReportPdf } = await import("#main/paper/refusal-report.ts");
  const { problem } = input;
  const facts = problem.facts ?? {};
  const message = messageOf(problemMessages, problem.kind);
  const findings = problem.findings ?? [];
  const nowMs = context.now();
  const { bytes } = await refusalReportPdf({
    writtenAt: localTime(nowMs),
    version: context.version,
    desk: input.desk,
    heading: attemptWord(input.attempt).zh,
    files: input.files,
    facts: [
      ...Object.entries(facts).flatMap(([name, value]) => {
        const label = factLabel(name)?.zh;
        return label === undefined ? [] : [{ label, value: String(value) }];
      }),
      { label: "代码", value: problem.kind },
    ],
    says: fillSentence(message.says, "zh", facts),
    means: [...new Set([problem.kind, ...findings.map(({ code }) => code)].flatMap(meaningsOf).map(({ zh }) => zh))],
    next: fillSentence(message.next, "zh", facts),
    findings: worded(findings),
    font: context.assets.font,
  });
  const name = `情况说明-${new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, "")}.pdf`;
  const path = join(folder, name);
  try {
    writeAtomic(path, bytes);
    if (sha256Hex(readFileSync(path)) === sha256Hex(bytes)) return ok({ path });
    return err({ kind: "file/unwritable", facts: { name, reason: "read-back" } });
  } catch (fault) {
    const reason = fault instanceof Error && "code" in fault ? String(fault.code) : "?";
    return err({ kind: "file/unwritable", facts: { name, reason } });
  }
}

function worded(findings: Findings) {
  return findings.map(({ severity, code, at, source, details }) => {
    const message = messageOf(findingMessages, code);
    const filled = { at, source, ...details };
    return {
      severity,
      at,
      says: fillSentence(message.says, "zh", filled),
      next: fillSentence(message.next, "zh", filled),
    };
  });
}

// The page sends back what the core told it; a name of a newer or older program must not stop the report.
const messageOf = (messages: Readonly<Record<string, Message>>, key: string): Message =>
  Object.hasOwn(messages, key) ? (messages[key] ?? unknownMessage) : unknownMessage;

/** The time with this computer's offset, as the people who read it know it. */
function localTime(nowMs: number): string {
  const offsetMinutes = -new Date(nowMs).getTimezoneOffset();
  const sign = offsetMinutes < 0 ? "-" : "+";
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, "0");
  const local = new Date(nowMs + offsetMinutes * 60_000).toISOString().slice(0, 19);
  return `${local}${sign}${two(offsetMinutes / 60)}:${two(offsetMinutes % 60)}`;
}
