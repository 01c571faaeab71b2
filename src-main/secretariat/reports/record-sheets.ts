import type { RecordedVote } from "#shared/formats/result.ts";
import type { TieKey } from "#shared/rules/rubric.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";
import type { Sheet, SheetCell } from "#main/files/encode-workbook.ts";
import { practiceMark } from "#main/secretariat/reports/public-list.ts";
import { missingText } from "#main/secretariat/reports/short-text.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

/** What the result rests on: rules, freeze, open points as settled, score files. */
export function rulesSheet({ input, freeze }: FrozenSelection, resultCode: string, foot: string): Sheet {
  const { rules, ruleHash } = input.round;
  const { aggregation } = rules;
  const expertNames = new Map(input.experts.map(({ id, name }) => [id, name]));
  const rows: SheetCell[][] = [
    ["名称", `${practiceMark(input)}${rules.title.zh}`],
    ["结果码", resultCode],
    ["规则版本", `第 ${String(rules.version)} 版`],
    ...(rules.amendments ?? []).map(({ version, reason }): SheetCell[] => [
      `冻结后的规则变更（第 ${String(version)} 版）`,
      reason,
    ]),
    ["规则文件 SHA-256", ruleHash],
    ["评分冻结", localTime(freeze.frozenAtMs, rules)],
    ["经办人", freeze.frozenBy],
    ["监督人", freeze.witness],
    ["未满足到会或复评要求的理由", freeze.exception === "" ? "（无）" : freeze.exception],
    ["冻结校验值", freeze.stateHash],
    ["写出时的记录链", foot],
    [
      "计分办法",
      `有效评分满 ${String(aggregation.trimMinimum)} 个时去掉最高、最低各 ${String(aggregation.trim)} 个后平均，否则直接平均；` +
        `${missingText(rules, "zh")}；按精确值比较，显示时四舍五入到 ${String(aggregation.printedDecimals)} 位小数`,
    ],
    ...rules.categories.map((category): SheetCell[] => [
      `${category.title.zh}：席位与同分比较`,
      `${String(category.seats)}${category.countingWord.zh}；${category.tieKeys.map((key) => tieKeyName(key, category)).join(" → ")}；仍同分的由集体表决`,
    ]),
    [null],
    ["规则未明确之处", "本次的处理", "依据"],
    ...rules.openPoints.map(({ text, setting, source }): SheetCell[] => [text.zh, setting.zh, source]),
    [null],
    ["评分文件（专家）", "版次", "文件 SHA-256", "密钥指纹"],
    ...input.scores.files.map(({ expert, revision, sha256 }): SheetCell[] => [
      `${expert} ${expertNames.get(expert) ?? ""}`.trim(),
      revision,
      sha256,
      input.scores.inForce.get(expert)?.keyFingerprint || "纸质（两人分别录入，无密钥签名）",
    ]),
  ];
  return { name: "规则", rows };
}

function tieKeyName(key: TieKey, category: Category): string {
  switch (key.key) {
    case "score":
      return "得分";
    case "mean":
      return "全部有效评分平均";
    case "median":
      return "中位数";
    case "criterion-mean":
      return `「${category.rubric.criteria.find(({ id }) => id === key.criterion)?.name.zh ?? key.criterion}」平均`;
  }
}

/** The recorded votes in force. */
export function votesSheet(input: SelectionInput, tables: readonly CategoryTable[]): Sheet {
  const names = new Map(input.candidates.map(({ id, name }) => [id, name]));
  const rows = tables.flatMap(({ category, result: { vote, openSeats } }): SheetCell[][] => {
    if (vote === undefined) return [];
    const nameList = (ids: readonly (typeof vote.chosen)[number][]): string =>
      ids.map((id) => names.get(id) ?? id).join("、");
    const tally = vote.tally
      .map(({ candidate, votes }) => `${names.get(candidate) ?? candidate} ${String(votes)} 票`)
      .join("；");
    const kind = vote.demonstration ? "演示" : "正式";
    return [
      [
        ...[category.title.zh, nameList(vote.group), openSeats, nameList(vote.chosen), tally, voteGround(vote)],
        ...[vote.recordedBy, vote.witness, localTime(Date.parse(vote.recordedAt), input.round.rules), kind],
      ],
    ];
  });
  const head = ["类别", "并列者", "所争席位", "票决入选", "票数", "说明", "记录人", "监督人", "记录时间", "性质"];
  return { name: "票决", rows: [head, ...(rows.length > 0 ? rows : [["（无）"]])] };
}

/** How a vote was held: by ballots that experts signed, and what people said of it. */
export const voteGround = (
  { runOffs, reason }: Pick<RecordedVote, "runOffs" | "reason">,
  language: Language = "zh",
): string =>
  [runOffs === undefined ? "" : fillSentence(ballots, language, { n: runOffs.length }), reason]
    .filter(Boolean)
    .join(language === "zh" ? "；" : "; ");

const ballots = { zh: "专家签名复投票 {{n}} 轮", en: "{{n}} run-offs by ballots that experts signed" };

/** Who stood aside from whom, and why. */
export function recusalsSheet(input: SelectionInput): Sheet {
  const titles = new Map(input.round.rules.categories.map(({ id, title }) => [id, title.zh]));
  const named = new Map(input.candidates.map((one) => [one.id, one]));
  const expertNames = new Map(input.experts.map(({ id, name }) => [id, name]));
  const rows = input.scores.forms.flatMap(({ expert, candidate, state, reason }): SheetCell[][] => {
    const one = named.get(candidate);
    if (state === "judging" || one === undefined) return [];
    const what = state === "recused" ? "回避" : "弃评";
    return [
      [
        titles.get(one.category) ?? one.category,
        one.name,
        `${expert} ${expertNames.get(expert) ?? ""}`.trim(),
        what,
        reason,
      ],
    ];
  });
  const head = ["类别", "候选对象", "专家", "性质", "理由"];
  return { name: "回避与弃评", rows: [head, ...(rows.length > 0 ? rows : [["（无）"]])] };
}
