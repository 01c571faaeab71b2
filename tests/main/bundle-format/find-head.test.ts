import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findHead } from "#main/bundle-format/find-head.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

describe("the head of a bundle", () => {
  it("is the chosen file, or the only one of the chosen folder", async () => {
    const folder = tempFolder();
    const head = join(folder, "round-v1.psb");
    for (const name of ["round-v1.psb", "._round-v1.psb", "round-v1-0001.psv", "round-v1.pub"]) {
      writeFileSync(join(folder, name), "");
    }
    expect(await findHead(head)).toEqual({ ok: true, value: head });
    expect(await findHead(folder)).toEqual({ ok: true, value: head });
  });

  it("is asked for when the folder holds none or several", async () => {
    const folder = tempFolder();
    const stick = join(folder, "stick");
    mkdirSync(stick);
    expect(await findHead(stick)).toEqual({ ok: false, error: { kind: "bundle/no-head", facts: { name: "stick" } } });
    writeFileSync(join(stick, "b.psb"), "");
    writeFileSync(join(stick, "a.PSB"), "");
    expect(await findHead(stick)).toEqual({
      ok: false,
      error: { kind: "bundle/several-heads", facts: { name: "stick", found: "a.PSB, b.psb" } },
    });
    expect(await findHead(join(folder, "gone"))).toEqual({
      ok: false,
      error: { kind: "file/unreadable", facts: { name: "gone", reason: "ENOENT" } },
    });
  });
});
