import { expect, it, onTestFinished } from "vitest";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";
import { makeMail } from "#main/sample/make-mail.ts";
import { locateDelivered } from "#main/secretariat/intake/locate-delivered.ts";
import { by, makeIntakeRound } from "#tests/support/intake-round.ts";
import {
  completeFiles,
  makeGoodFiles,
  volunteerHeads,
  volunteerRow,
  workbookOf,
  writeFiles,
} from "#tests/support/small-delivery.ts";

it("the attachments of a mail and of an archive that hangs on it are files like others, and are not opened twice", async () => {
  const { core, round, folder } = await makeIntakeRound();
  onTestFinished(() => core.close());
  const all = Object.entries(completeFiles("张三", "张三", await makeGoodFiles())).map(([path, data]) => ({
    name: path.slice("张三/".length),
    data,
  }));
  const forms = all.filter(({ name }) => name.includes("推荐表"));
  const photos = all.filter(({ name }) => !name.includes("推荐表"));
  const mail = makeMail("推荐材料", [...forms, { name: "照片.zip", data: makeGbkZip(photos) }]);
  writeFiles(folder, {
    "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], volunteerRow("1", "张三")] }),
    "1 张三.eml": mail,
    "催交.eml": makeMail("请补材料", []),
  });
  const take = () => core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
  expect(await take()).toMatchObject({ files: 6 });
  const findings = await core.must("screening/findings", { round });
  // No list of former winners came.
  expect(
    findings.filter(({ code }) => code !== "former-winners-missing").map(({ code, at }) => `${code} ${at}`),
  ).toEqual(["mail-unpacked 1 张三.eml", "archive-unpacked 1 张三.eml/照片.zip", "file-loose 催交.eml"]);
  const { rows } = await core.must("screening/list", { round });
  const { materials } = await core.must("screening/candidate", { round, candidate: rows[0]!.id });
  expect(materials.map(({ at }) => at)).toContain("1 张三.eml/照片.zip/证件照/张三1.jpg");
  for (const { id, sizeBytes } of materials) expect(locateDelivered(core.world, round, id)?.sizeBytes).toBe(sizeBytes);
  expect(await take()).toMatchObject({ files: 6, filesRead: 0, changes: {} });
});
