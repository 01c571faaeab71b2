import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { GrantId } from "#shared/ids.ts";
import type { Answer, Input, Output } from "#shared/ipc/api.ts";
import { decision, expert, knownRecusal, round } from "#shared/schema/secretariat.ts";
import { bundle, freeze, organiserKey, slip } from "#shared/schema/secretariat-review.ts";
import { by, makeBundleRound, makePhoto, passphrase, type BundleRound } from "#tests/support/bundle-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const tryBuild = (
  made: BundleRound,
  change: Partial<Input<"bundles/build">> = {},
  limit?: number,
): Promise<Answer<"bundles/build">> =>
  buildBundle(
    { round: made.round, passphrases: [passphrase], target: made.targetGrant, by, ...change },
    made.context,
    limit,
  );

const told = (answer: Answer<"bundles/build">): string[] =>
  (answer.ok ? answer.value.findings : (answer.error.findings ?? [])).map(
    ({ severity, code, details }) => `${severity} ${code} ${String(details["file"] ?? details["name"])}`,
  );

/** Materials that the first expert sees. */
async function materialsOf(built: Output<"bundles/build">) {
  const head = await readHead(join(built.folder, built.headFileName));
  const seat = head.ok ? await openSeat(head.value, built.slips[0]?.code ?? "") : head;
  return seat.ok ? seat.value.catalogue.candidates.flatMap((candidate) => candidate.materials) : [];
}

function expectNothingLeft(made: BundleRound): void {
  expect(readdirSync(made.target)).toEqual([]);
  expect(made.db.select().from(bundle).all()).toEqual([]);
  expect(made.db.select().from(slip).all()).toEqual([]);
}

describe("a bundle that cannot be built", () => {
  it("says what is still to be done, and leaves nothing behind", async () => {
    const cases: readonly (readonly [string, (made: BundleRound) => unknown, Partial<Input<"bundles/build">>?])[] = [
      ["bundle/rules-not-frozen", ({ db }) => db.update(round).set({ rulesFrozenAtMs: null }).run()],
      ["bundle/no-roster", ({ db }) => [db.delete(knownRecusal).run(), db.delete(expert).run()]],
      ["bundle/no-key", ({ db }) => db.delete(organiserKey).run()],
      ["bundle/nobody-admitted", ({ db }) => db.delete(decision).run()],
      ["bundle/wrong-passphrase", () => undefined, { passphrases: ["not this one"] }],
      ["file/grant-unknown", () => undefined, { target: GrantId.parse("g99") }],
      [
        "round/scores-frozen",
        ({ db }) =>
          db.insert(freeze).values({ frozenAtMs: 1, frozenBy: by, witness: by, exception: "", stateHash: "" }).run(),
      ],
      ["file/unwritable", ({ target }) => rmSync(target, { recursive: true })],
    ];
    for (const [kind, prepare, change] of cases) {
      const made = await makeBundleRound(tempFolder());
      prepare(made);
      const answer = await tryBuild(made, change);
      expect(answer.ok ? "built" : answer.error.kind).toBe(kind);
      mkdirSync(made.target, { recursive: true });
      expectNothingLeft(made);
    }
  });

  it("does not overwrite what is there", async () => {
    const made = await makeBundleRound(tempFolder());
    mkdirSync(join(made.target, "round-1-v1"));
    expect(await tryBuild(made)).toMatchObject({ ok: false, error: { kind: "bundle/target-taken" } });
    expect(readdirSync(made.target)).toEqual(["round-1-v1"]);
  });

  it("says before it begins that slips or a report were left by a program that was killed", async () => {
    const made = await makeBundleRound(tempFolder());
    for (const [folder, file] of [
      ["启用单（只打印，不随U盘发出）", "round-1-v1-启用单.xlsx"],
      ["制作报告（秘书处留存）", "round-1-v1-制作报告.xlsx"],
    ] as const) {
      mkdirSync(join(made.target, folder));
      writeFileSync(join(made.target, folder, file), "left behind");
      expect(await tryBuild(made)).toEqual({
        ok: false,
        error: { kind: "bundle/target-taken", facts: { name: join(folder, file) } },
      });
      rmSync(join(made.target, folder), { recursive: true });
    }
  });

  it("names every original that is gone or was changed after intake", async () => {
    const made = await makeBundleRound(tempFolder());
    rmSync(join(made.delivery, "材料/c-1 某某/某某2.jpg"));
    writeFileSync(join(made.delivery, "材料/c-2 某某/某某1.jpg"), await makePhoto(99));
    writeFileSync(join(made.delivery, "材料/c-3 某某/推荐表.pdf"), "%PDF-1.7 another");
    const answer = await tryBuild(made);
    expect(answer).toMatchObject({ ok: false, error: { kind: "bundle/materials-unusable", facts: { count: 3 } } });
    expect(told(answer)).toEqual([
      "error bundle-original-missing 某某2.jpg",
      "error bundle-original-changed 某某1.jpg",
      "error bundle-original-changed 推荐表.pdf",
    ]);
    expectNothingLeft(made);
  });

  it("names every document that was changed without changing its size, on the way into the volume", async () => {
    const made = await makeBundleRound(tempFolder());
    writeFileSync(join(made.delivery, "材料/c-3 某某/推荐表.pdf"), "%PDF-1.7 c-9\n");
    writeFileSync(join(made.delivery, "材料/c-4 某某/推荐表.pdf"), "%PDF-1.7 c-8\n");
    const answer = await tryBuild(made);
    expect(answer).toMatchObject({ ok: false, error: { kind: "bundle/materials-unusable", facts: { count: 2 } } });
    expect(told(answer)).toEqual([
      "error bundle-original-changed 推荐表.pdf",
      "error bundle-original-changed 推荐表.pdf",
    ]);
    expectNothingLeft(made);
  });

  it("refuses a file that no volume can hold before anything is written", async () => {
    const made = await makeBundleRound(tempFolder());
    made.addMaterial("c-1", "video", "视频.mp4", "mp4", new Uint8Array(9000));
    const answer = await tryBuild(made, {}, 8000);
    expect(told(answer)).toEqual(["error bundle-file-too-large 视频.mp4"]);
    expectNothingLeft(made);
  });

  it("leaves nothing when it is cancelled on the way", async () => {
    for (const phase of ["pictures", "pack", "verify"]) {
      const made = await makeBundleRound(tempFolder());
      const controller = new AbortController();
      const context = {
        ...made.context,
        signal: controller.signal,
        progress: (step: { readonly phase: string }) => {
          if (step.phase === phase) controller.abort();
        },
      };
      const input = { round: made.round, passphrases: [passphrase], target: made.targetGrant, by };
      expect(await buildBundle(input, context), phase).toEqual({ ok: false, error: { kind: "call/cancelled" } });
      expectNothingLeft(made);
    }
  });
});

describe("a bundle that leaves something out", () => {
  it("says so of undecided candidates and of what cannot be shown", async () => {
    const made = await makeBundleRound(tempFolder());
    made.decide("c-4", "correction");
    made.addMaterial("c-1", "photo", "手机.HEIC", "heic", Buffer.from("heic"));
    made.addMaterial("c-1", "photo", "坏.jpg", "jpeg", (await makePhoto(1)).subarray(0, 400));
    made.addMaterial("c-2", "other", "Thumbs.db", "other", Buffer.from("db"));
    made.addMaterial("c-2", "form-word", "推荐表.wps", "other", Buffer.from("wps"));
    made.addMaterial("c-3", "video", "视频.mov", "mov", Buffer.from("movie"));
    const answer = await tryBuild(made);
    expect(told(answer)).toEqual([
      "warning bundle-undecided 候选4",
      "warning bundle-picture-left-out 手机.HEIC",
      "remark bundle-material-left-out Thumbs.db",
      "warning bundle-material-left-out 推荐表.wps",
      "warning bundle-picture-left-out 坏.jpg",
    ]);
    if (!answer.ok) throw new Error("not built");
    const materials = await materialsOf(answer.value);
    expect(materials).toHaveLength(10);
    expect(materials.filter(({ kind }) => kind === "video")).toMatchObject([{ mediaType: "video/mp4", title: "视频" }]);
  });

  it("says so of an expert who has nothing to judge", async () => {
    const made = await makeBundleRound(tempFolder());
    made.decide("c-1", "rejected");
    made.db
      .update(expert)
      .set({ categories: [made.db.select().from(expert).all()[0]!.categories[0]!] })
      .run();
    expect(told(await tryBuild(made))).toEqual([
      "warning bundle-expert-without-candidates 赵专家",
      "warning bundle-expert-without-candidates 钱专家",
    ]);
  });
});
