import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop } from "#tests/support/small-laptop.ts";
import { codeOf, writeSmallBundle } from "#tests/support/small-office.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

test("the diagnostics tell versions, self-test, databases and logs, no person and no score, and are written as they were read", async () => {
  const laptop = createSmallLaptop();
  const written = await writeSmallBundle(tempFolder(), {
    version: 1,
    candidates: [{ id: "c1", name: "LiLei", media: [] }],
    experts: [{ id: "E01", name: "ZhangSan", slip: "E01" }],
    recipient: (await createRecipient()).address,
  });
  await laptop.bring(written);
  await laptop.open(written.bundle, "E01");
  await laptop.score(written.bundle, "c1", 38.5, 17.5);
  const { core } = laptop;
  const logs = join(core.folder, "logs");
  mkdirSync(logs);
  const bug = {
    incident: "B-0001",
    at: "2023-12-01T00:00:00.000Z",
    where: "merge/commit",
    error: "TypeError: 张三",
    frames: ["f core.js:3:7"],
  };
  appendFileSync(join(logs, "core.jsonl"), `${JSON.stringify(bug)}\nno JSON at /home/zhang/张三.docx\n`);

  const { text } = await core.must("diagnostics/read", {});
  expect([...text.matchAll(/^== (.*)$/gm)].map(([, name]) => name)).toEqual([
    ...["program", "self-test of the core", "databases", "log of the core", "log of the window"],
  ]);
  expect(text).toContain("Pingshen 0.0.0-test (node), 2023-12-01T");
  expect(text).toContain("passed: cryptography, core: Ed25519 (as published)");
  expect(text).toMatch(/^expert: quick_check ok; \d+ invariants, 0 broken$/m);
  expect(text).toContain("B-0001 2023-12-01T00:00:00.000Z merge/commit: TypeError: …\n    f core.js:3:7\nno JSON at …");
  expect(text).toContain("== log of the window\nnothing");
  for (const secret of [
    "LiLei",
    "ZhangSan",
    codeOf("E01"),
    "38.5",
    "385",
    written.bundle,
    core.folder,
    "zhang",
    "张三",
  ])
    expect(text).not.toContain(secret);

  const stick = tempFolder();
  const target = core.world.grants.grant(stick);
  const { path } = await core.must("diagnostics/write", { target, text });
  expect(path.startsWith(join(stick, "pingshen-diagnostics-20231201T"))).toBe(true);
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("a folder that cannot be written is said, and nothing is left", async () => {
  const { core } = createSmallLaptop();
  const target = core.world.grants.grant(join(tempFolder(), "file\0name"));
  expect(await core.call("diagnostics/write", { target, text: "x" })).toMatchObject({
    ok: false,
    error: { kind: "file/unwritable" },
  });
});
