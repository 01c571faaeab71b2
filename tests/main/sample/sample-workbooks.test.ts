import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readWorkbook } from "#main/parsers/read-workbook.ts";
import { composeRound } from "#main/sample/compose-round.ts";
import { composeExperts } from "#main/sample/sample-experts.ts";
import { formerWinnersWorkbook, nominationsWorkbook, rosterWorkbook } from "#main/sample/sample-workbooks.ts";
import { screenCandidate } from "#shared/eligibility/screen-candidate.ts";
import { screenRound } from "#shared/eligibility/screen-round.ts";
import { planNominations } from "#shared/intake/plan-nominations.ts";
import { readFormerWinners } from "#shared/intake/read-former-winners.ts";
import { readRoster } from "#shared/intake/read-roster.ts";
import { readSummary } from "#shared/intake/read-summary.ts";
import { presetById } from "#shared/rules/presets/presets.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-workbooks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rules = presetById("cast-2023")!;

const sheetsOf = (bytes: Uint8Array) => {
  const path = join(folder, "book.xlsx");
  writeFileSync(path, bytes);
  return readWorkbook(path);
};

/** The files are not there in these tests, so what is said of them is left out. */
const isAboutFiles = (code: string): boolean => /^(?:form|photo|photos|portrait)-/.test(code);

describe("the workbooks of a clean round", () => {
  it.each([1, 2, 3])("are understood by intake and pass every check of declarations, seed %i", async (seed) => {
    const { nominations: made, formerWinners } = composeRound(800, seed);
    const summary = readSummary(rules, "推荐汇总表.xlsx", await sheetsOf(nominationsWorkbook(made)));
    expect(summary.findings).toEqual([]);
    expect(summary.rows.map(({ name }) => name)).toEqual(made.map(({ name }) => name));
    const { nominations, units, findings } = planNominations(summary.rows, sha256Hex);
    const vague = made.flatMap(({ facts }) =>
      Object.values(facts).filter((cell) => /[约多余]|\d月$/.test(JSON.stringify(cell).replaceAll('"', ""))),
    );
    expect(findings.filter(({ code }) => code !== "value-vague")).toEqual([]);
    expect(findings.map(({ details }) => details["text"])).toEqual(vague);
    const former = readFormerWinners(rules, "往届入选名单.xlsx", await sheetsOf(formerWinnersWorkbook(formerWinners)));
    expect(former.findings).toEqual([]);
    expect(former.winners).toHaveLength(396);

    const unitTypes = new Map(units.map(({ id, type }) => [id, type ?? undefined]));
    const round = { rules, nominations, unitTypes, rejected: new Set<never>(), formerWinners: former.winners };
    expect(screenRound(round).map(({ code }) => code)).toEqual(["unit-limited"]);
    const said = nominations.flatMap((nomination) => {
      const category = rules.categories.find(({ id }) => id === nomination.category)!;
      return screenCandidate({ rules, category, nomination, materials: [] }).filter(({ code }) => !isAboutFiles(code));
    });
    expect(said).toEqual([]);
  });

  it("bring a roster whose experts sit on all four panels", async () => {
    const roster = readRoster(rules, "experts.xlsx", await sheetsOf(rosterWorkbook(composeExperts(9, 1))));
    expect(roster.findings).toEqual([]);
    expect(roster.experts.map(({ id }) => id)).toEqual(["E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09"]);
    for (const { categories } of roster.experts) expect(categories).toEqual(rules.categories.map(({ id }) => id));
  });
});
