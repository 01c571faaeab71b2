import { describeWatch } from "#main/parsers/memory-watch.ts";
import { reasonOf } from "#main/parsers/reason-of.ts";
import type { ParseAnswer, ParseFault, ParseJob } from "#main/parsers/parser.ts";
import { readMaterial } from "#main/parsers/read-material.ts";
import { readWorkbook } from "#main/parsers/read-workbook.ts";
import { checkProcess } from "#main/self-test/check-process.ts";
import { check } from "#main/self-test/check.ts";

/** Does one job inside the disposable process. Whatever a reader throws becomes a fault. */
export async function runParseJob(job: ParseJob): Promise<ParseAnswer | ParseFault> {
  try {
    if (job.kind === "workbook") return { kind: "workbook", sheets: await readWorkbook(job.path) };
    if (job.kind === "mail") {
      const { readMailInto } = await import("#main/parsers/read-mail.ts");
      return { kind: "mail", files: await readMailInto(job.path, job.target) };
    }
    if (job.kind === "self-test") {
      const watched = await check("memory is watched, parser", describeWatch);
      return { kind: "self-test", checks: [...(await checkProcess("parser")), watched] };
    }
    return { kind: "material", ...(await readMaterial(job.path)) };
  } catch (fault) {
    return { fault: "unreadable", detail: reasonOf(fault) };
  }
}
