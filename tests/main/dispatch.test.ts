import { describe, expect, it, onTestFinished } from "vitest";
import { createTempCore } from "#tests/support/temp-core.ts";

function core() {
  const made = createTempCore();
  onTestFinished(() => made.close());
  return made;
}

describe("dispatch", () => {
  it("refuses a call that does not exist", async () => {
    const { dispatcher } = core();
    expect(await dispatcher.run("rounds/destroy", {})).toEqual({ ok: false, error: { kind: "call/refused" } });
    expect(await dispatcher.run("__proto__", {})).toEqual({ ok: false, error: { kind: "call/refused" } });
    expect(await dispatcher.run("constructor", {})).toEqual({ ok: false, error: { kind: "call/refused" } });
  });

  it("refuses calls that only the shell may answer", async () => {
    const { dispatcher } = core();
    const answer = await dispatcher.run("dialog/choose", { purpose: "bundle-source" });
    expect(answer).toEqual({ ok: false, error: { kind: "call/refused" } });
  });

  it("names the fields that are wrong", async () => {
    const { dispatcher } = core();
    expect(await dispatcher.run("rounds/create", { preset: "cast-2023", practice: "no", by: " " })).toEqual({
      ok: false,
      error: { kind: "call/bad-input", facts: { fields: "practice, by" } },
    });
  });

  it("answers a path that nobody chose with a problem", async () => {
    const made = core();
    expect(await made.call("desk/inspect", { sources: [made.world.grants.grant("/nowhere/x.psb")] })).toMatchObject({
      ok: false,
    });
    const unknown = await made.dispatcher.run("desk/inspect", { sources: ["g999"] });
    expect(unknown).toEqual({ ok: false, error: { kind: "file/grant-unknown" } });
  });

  it("has nothing to cancel when nothing runs", async () => {
    expect(await core().must("jobs/cancel", { call: "intake/run" })).toEqual({ cancelled: false });
  });
});
