import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { onTestFinished } from "vitest";
import { read, utils } from "xlsx";
import { describe, expect, it } from "vitest";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { secretariatInvariants, brokenInvariants } from "#main/db/invariants.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { forecastBundles } from "#main/secretariat/bundles/forecast-bundles.ts";
import { listBundles } from "#main/secretariat/bundles/list-bundles.ts";
import { listSlips, revokeSlip } from "#main/secretariat/bundles/slips.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { keyHandlers } from "#main/secretariat/keys/handlers.ts";
import { splitCategory } from "#main/secretariat/roster/assign-category.ts";
import { CategoryId, ExpertId, type GrantId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { Division } from "#shared/roster/plan-parts.ts";
import { candidate, expert } from "#shared/schema/secretariat.ts";
import { by, makeBundleRound, passphrase, type BundleRound } from "#tests/support/bundle-round.ts";
import { createTempCore } from "#tests/support/temp-core.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

type Built = Output<"bundles/build">;

async function build(made: BundleRound, division: Division, only?: readonly string[]): Promise<Built> {
  const part = only === undefined ? {} : { only: only.map((id) => ExpertId.parse(id)) };
  const input = { round: made.round, passphrases: [passphrase], target: made.targetGrant, division, ...part, by };
  const built = await buildBundle(input, made.context);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

async function seatIn(made: BundleRound, bundle: string, code: string) {
  const head = await readHead(join(made.target, bundle, `${bundle}.psb`));
  if (!head.ok) throw new Error(head.error.kind);
  const seat = await openSeat(head.value, code);
  return { head: head.value, seat: seat.ok ? seat.value : undefined };
}

describe("a bundle for each expert", () => {
  it("holds one seat and the candidates of that expert, and nothing of those recused", async () => {
    const made = await makeBundleRound(tempFolder());
    const forecast = forecastBundles({ round: made.round, division: "expert" }, made.context);
    expect(
      forecast.ok &&
        forecast.value.parts.map(({ label, files, newSlips, candidates }) => [
          label,
          files,
          newSlips,
          candidates.reduce((sum, { count }) => sum + count, 0),
        ]),
    ).toEqual([
      ["E01 赵专家", 12, 1, 4],
      ["E02 钱专家", 9, 1, 3],
    ]);
    const built = await build(made, "expert");
    expect(built.parts.map(({ bundle, version, label, candidates }) => [bundle, version, label, candidates])).toEqual([
      ["round-1-v1-E01", 1, "E01 赵专家", 4],
      ["round-1-v2-E02", 2, "E02 钱专家", 3],
    ]);
    expect(built.slips.map(({ expert: id }) => id)).toEqual(["E01", "E02"]);
    expect(built.slipsFiles.map((path) => basename(path))).toEqual([
      "round-1-v1-v2-启用单.xlsx",
      "round-1-v1-v2-启用单.pdf",
    ]);
    const [one, two] = built.slips;
    const second = await seatIn(made, "round-1-v2-E02", two?.code ?? "");
    expect(second.head.roster.seats.map(({ expert: id }) => id)).toEqual(["E02"]);
    expect(second.seat?.envelope.recused.map((each) => [each.candidate, each.name])).toEqual([["c-1", "候选1"]]);
    expect(second.seat?.catalogue.candidates.map(({ id }) => id).sort()).toEqual(["c-2", "c-3", "c-4"]);
    expect(second.head.index.files.filter(({ path }) => path.startsWith("data/c/"))).toHaveLength(3);
    expect((await seatIn(made, "round-1-v2-E02", one?.code ?? "")).seat).toBeUndefined();
    expect(brokenInvariants(made.db, secretariatInvariants)).toEqual([]);
  });

  it("comes with a report of sizes, hashes and seats, all cells without formulas", async () => {
    const made = await makeBundleRound(tempFolder());
    made.db.update(expert).set({ name: "=1+1 赵" }).run();
    const built = await build(made, "expert");
    const book = read(readFileSync(built.report), { cellFormula: true });
    expect(book.SheetNames).toEqual(["概况", "评审包", "专家", "问题"]);
    const rows = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 });
    expect(
      rows("评审包")
        .slice(1)
        .map((row) => [row[0], row[4], row[8]]),
    ).toEqual(built.parts.map(({ bundle, candidates, hash }) => [bundle, candidates, hash]));
    expect(
      rows("专家")
        .slice(1)
        .map((row) => [row[0], row[1], row[5], row[6]]),
    ).toEqual([
      ["E01", "=1+1 赵", 4, 0],
      ["E02", "=1+1 赵", 4, 1],
    ]);
    for (const sheet of Object.values(book.Sheets))
      for (const [place, cell] of Object.entries(sheet))
        if (!place.startsWith("!")) expect(cell).not.toHaveProperty("f");
  });

  it("is built again for one expert alone, whose newest bundle it then is", async () => {
    const made = await makeBundleRound(tempFolder());
    await build(made, "all");
    const listed = listSlips({ round: made.round }, made.context);
    const lost = listed.ok ? listed.value.slips.find((row) => row.expert === "E01") : undefined;
    revokeSlip({ round: made.round, slip: lost?.slip ?? "", reason: "遗失", by }, made.context);
    const again = await build(made, "expert", ["E01"]);
    expect(again.parts.map(({ bundle }) => bundle)).toEqual(["round-1-v2-E01"]);
    expect(again.slips.map(({ expert: id }) => id)).toEqual(["E01"]);
    expect(again.erratum).toEqual({ added: [], withdrawn: [], corrected: [] });
    const bundles = listBundles({ round: made.round }, made.context);
    expect(bundles.ok && bundles.value.bundles.map((row) => [row.version, row.division, row.experts])).toEqual([
      [2, "expert", ["E01"]],
      [1, "all", ["E01", "E02"]],
    ]);
  });

  it("gives score files that merge, one from each bundle", async () => {
    const made = await makeBundleRound(tempFolder());
    const built = await build(made, "expert");
    const handedIn = join(tempFolder(), "handed-in");
    mkdirSync(handedIn);
    for (const [at, part] of built.parts.entries()) {
      const laptop = createTempCore(`laptop ${String(at)}`);
      onTestFinished(() => laptop.close());
      const { bundle } = await laptop.must("desk/import", {
        sources: [laptop.world.grants.grant(part.folder)],
        place: "laptop",
        acceptKey: false,
      });
      await laptop.must("desk/activate", { bundle, code: built.slips[at]?.code ?? "" });
      await laptop.must("review/pledge", { bundle });
      const desk = await laptop.must("review/overview", { bundle });
      for (const { id, category, state } of desk.candidates)
        for (const { id: criterion, maxTenths } of desk.categories.find((each) => each.id === category)?.rubric
          .criteria ?? [])
          if (state === "judging")
            await laptop.must("review/save-score", { bundle, candidate: id, criterion, tenths: maxTenths });
      await laptop.must("submission/seal", { bundle });
      await laptop.must("submission/export", { bundle, target: laptop.world.grants.grant(handedIn) });
    }
    const { round, context } = made;
    await keyHandlers["keys/unlock"]({ round, passphrases: [passphrase] }, context);
    const files: GrantId[] = readdirSync(handedIn).map((name) => context.grants.grant(join(handedIn, name)));
    const plan = await mergeHandlers["merge/inspect"]({ round, files }, context);
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    // These laptops did not wait until every volume was verified, and their clocks are nine days slow: two warnings
    // that have tests of their own.
    const expected = ["merge-materials-unverified", "merge-clock-behind"];
    const foundIn = (file: (typeof plan.value.files)[number]) =>
      file.findings.map(({ code }) => code).filter((code) => !expected.includes(code));
    expect(
      plan.value.files.map((file) => [file.expert?.id, file.verdict, foundIn(file), file.counts.scored]).sort(),
    ).toEqual([
      ["E01", "new", [], 4],
      ["E02", "new", [], 3],
    ]);
    expect(await mergeHandlers["merge/commit"]({ round, plan: plan.value.plan, by }, context)).toMatchObject({
      value: { merged: 2 },
    });
    const progress = await mergeHandlers["merge/progress"]({ round }, context);
    expect(progress.ok && progress.value.experts.map(({ id, revision }) => [id, revision])).toEqual([
      ["E01", 1],
      ["E02", 1],
    ]);
  });
});

describe("a split of the work", () => {
  const volunteer = CategoryId.parse("volunteer");
  const seats = (made: BundleRound, ids: readonly string[]): void => {
    for (const id of ids) {
      const row = { name: `专家${id}`, unit: "甲", title: "", field: "", categories: [volunteer] };
      made.db
        .insert(expert)
        .values({ id: ExpertId.parse(id), ...row })
        .run();
    }
  };
  const split = (made: BundleRound, perCandidate: number, keep = false) =>
    splitCategory(
      { round: made.round, category: volunteer, perCandidate, seed: "7", keep, reason: "测试", by },
      made.context,
    );

  it("decides what each bundle holds, and an outdated one builds nothing", async () => {
    const made = await makeBundleRound(tempFolder());
    seats(made, ["E03", "E04", "E05"]);
    expect(split(made, 2)).toMatchObject({ error: { kind: "assignment/too-few-scores", facts: { needed: 3 } } });
    expect(split(made, 5)).toMatchObject({
      error: { kind: "assignment/too-few-experts", facts: { count: 1, name: "候选1", needed: 5 } },
    });
    expect(split(made, 3)).toEqual({ ok: true, value: {} });
    const forecast = forecastBundles({ round: made.round, division: "expert" }, made.context);
    const counts = forecast.ok ? forecast.value.parts.map(({ candidates }) => candidates[0]?.count) : [];
    expect(counts[1]).toBe(0);
    expect(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(3);
    const row = made.db.select().from(candidate).get();
    if (row === undefined) throw new Error("no candidate");
    made.db
      .insert(candidate)
      .values({ ...row, id: "c-9" as typeof row.id, name: "后来者" })
      .run();
    made.decide("c-9", "admitted");
    expect(forecastBundles({ round: made.round, division: "all" }, made.context)).toMatchObject({
      error: { kind: "bundle/assignment-outdated", facts: { unassigned: 1, broken: 0 } },
    });
    expect(split(made, 3, true)).toEqual({ ok: true, value: {} });
    expect(forecastBundles({ round: made.round, division: "all" }, made.context)).toMatchObject({ ok: true });
  });
});
