import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readZipFacts } from "#main/parsers/read-docx.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { journal } from "#shared/schema/journal.ts";
import { by } from "#tests/support/intake-round.ts";
import { makeScreeningRound } from "#tests/support/screening-round.ts";
import { volunteerRow, writeFiles } from "#tests/support/small-delivery.ts";

it("material that may be secret is handed over with a note that says where the marks stand and quotes nothing", async () => {
  const made = await makeScreeningRound([volunteerRow("1", "张三"), volunteerRow("2", "李四").with(8, "/")]);
  const { core, round, folder } = made;
  onTestFinished(() => core.close());
  writeFiles(folder, { "1 张三/★机密 选址方案.txt": "某处的坐标" });
  await core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
  const out = join(core.folder, "写出");
  mkdirSync(out);
  const write = async (name: string) =>
    core.call("secrecy/hand-over", {
      round,
      candidate: await made.idOf(name),
      target: core.world.grants.grant(out),
      by,
    });

  const written = await write("张三");
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const { text = "" } = await readZipFacts(written.value.path);
  expect(text).toContain("【练习】疑似涉密材料移交单");
  expect(text).toContain("推选对象：1 张三（最美科技志愿者）");
  expect(text).toContain("1 张三/★机密 选址方案.txt");
  expect(text).not.toContain("坐标");
  const entries = core.world.databases.round(round)!.select().from(journal).all();
  expect(entries.at(-1)).toMatchObject({ kind: "secrecy/hand-over", actor: by });
  expect(JSON.parse(entries.at(-1)?.facts ?? "")).toEqual({
    candidate: await made.idOf("张三"),
    sha256: sha256Hex(readFileSync(written.value.path)),
  });

  // A declaration that is only missing is for the unit to send.
  expect(await write("李四")).toMatchObject({ ok: false, error: { kind: "secrecy/nothing-found" } });
  expect(await write("张三")).toMatchObject({
    ok: true,
    value: { path: expect.stringMatching(/-2\.docx$/) as string },
  });
});
