import { expect, it } from "vitest";
import { CategoryId } from "#shared/ids.ts";
import { mergeFormerWinners } from "#shared/intake/merge-former-winners.ts";

const winner = (name: string, year: number, at: string) => ({ name, year, category: CategoryId.parse("project"), at });

it("takes a former winner of two lists once and says which list repeats", () => {
  const first = [winner("“星火”计划", 2021, "甲!A1"), winner("渡口", 2020, "甲!A2")];
  const second = [winner("星火计划", 2021, "乙!A1"), winner("渡口", 2022, "乙!A2"), winner("百草园", 2019, "乙!A3")];
  const { winners, findings } = mergeFormerWinners([
    { book: "甲.xlsx", winners: first },
    { book: "乙.xlsx", winners: second },
  ]);
  expect(winners.map(({ at }) => at)).toEqual(["甲!A1", "甲!A2", "乙!A2", "乙!A3"]);
  expect(findings).toEqual([
    {
      severity: "remark",
      code: "former-winners-repeated",
      at: "乙.xlsx",
      source: "通知要点 §5",
      details: { rows: 1, name: "“星火”计划", other: "甲!A1" },
    },
  ]);
});
