import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";
import { by, makeIntakeRound } from "#tests/support/intake-round.ts";
import {
  completeFiles,
  formerWinners,
  makeGoodFiles,
  volunteerHeads,
  volunteerRow,
  workbookOf,
  writeFiles,
} from "#tests/support/small-delivery.ts";

it("reading everything again tells what changed on the disk although size and time are the same", async () => {
  const { core, round, folder } = await makeIntakeRound();
  onTestFinished(() => core.close());
  const good = await makeGoodFiles();
  const packed = Object.entries(completeFiles("李四", "李四", good)).map(([path, data]) => ({
    name: path.slice("李四/".length),
    data,
  }));
  writeFiles(folder, {
    "推荐汇总表.xlsx": workbookOf({
      志愿者: [[...volunteerHeads], volunteerRow("1", "张三"), volunteerRow("2", "李四")],
    }),
    "往届入选名单.xlsx": formerWinners,
    ...completeFiles("1 张三", "张三", good),
    "2 李四.zip": makeGbkZip(packed),
  });
  const take = (everything?: boolean) => {
    const delivery = core.world.grants.grant(folder);
    return core.must("intake/run", { round, delivery, by, ...(everything === undefined ? {} : { everything }) });
  };
  const at = "1 张三/工作照/张三3.jpg";
  const path = join(folder, ...at.split("/"));
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  expect(await take()).toMatchObject({ files: 12, filesRead: 14 });

  // One byte of a photo's last line, and nobody notices by size or time.
  const bytes = readFileSync(path);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  utimesSync(path, 1_700_000_000, 1_700_000_000);

  expect(await take()).toMatchObject({ filesRead: 0, changes: {} });
  const everything = await take(true);
  expect(everything).toMatchObject({ filesRead: 14, changedSilently: 1, changes: { "file-changed": 1 } });
  const { rows } = await core.must("screening/list", { round });
  const findings = await core.must("screening/findings", { round });
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name;
  expect(
    findings
      .filter(({ code }) => code === "file-changed-silently")
      .map((one) => [one.severity, one.at, nameOf(one.candidate)]),
  ).toEqual([["warning", at, "张三"]]);
  expect(await take(true)).toMatchObject({ filesRead: 14, changedSilently: 0, changes: {} });
  expect(await take()).toMatchObject({ filesRead: 0, changes: {} });
});
