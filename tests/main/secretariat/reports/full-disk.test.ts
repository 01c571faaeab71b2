import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ResultDocument } from "#shared/formats/result.ts";
import { result } from "#shared/schema/secretariat-review.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { writeResult } from "#main/secretariat/reports/write-result.ts";
import { createMergeRound, must } from "#tests/support/merge-round.ts";
import { mountSmallDisk } from "#tests/support/small-disk.ts";
import { plainPoints, sealAll } from "#tests/support/seal-scores.ts";

test("a disk that is full before the evidence pack leaves no half result, and an earlier one as it was", async (context): Promise<void> => {
  const round = createMergeRound();
  onTestFinished(() => round.close());
  const disk = mountSmallDisk(join(round.folder, "小盘"), 80);
  const roomy = mountSmallDisk(join(round.folder, "大一点的盘"), 4096);
  if (disk === undefined || roomy === undefined) return context.skip();
  onTestFinished(() => {
    disk.remove();
    roomy.remove();
  });
  await round.merge(await sealAll(round, plainPoints));
  round.freeze();
  const frozen = must(frozenSelection(round.context, round.round));
  const steps: string[] = [];
  const watched = { ...round.context, progress: ({ label }: { readonly label: string }) => void steps.push(label) };
  const write = (target: string) => writeResult(frozen, target, { by: "周敏" }, watched);

  expect(await write(disk.path)).toMatchObject({
    ok: false,
    error: { kind: "file/unwritable", facts: { name: "证据包-cast-2023-test.zip", reason: "ENOSPC" } },
  });
  expect(steps.at(-1)).toBe("证据包-cast-2023-test.zip");
  expect(readdirSync(disk.path)).toEqual([]);
  expect(frozen.opened.database.select().from(result).all()).toEqual([]);

  const written = must(await write(roomy.path));
  expect([...written.files].sort()).toEqual(readdirSync(written.folder).sort());
  const codeIn = (folder: string): unknown =>
    ResultDocument.parse(JSON.parse(readFileSync(join(folder, "result.json"), "utf8"))).resultCode;
  // Written once more over itself: the same result, and nothing beside it.
  must(await write(roomy.path));
  expect(codeIn(written.folder)).toBe(written.resultCode);
  expect(readdirSync(roomy.path)).toEqual(["结果-cast-2023-test"]);
});
