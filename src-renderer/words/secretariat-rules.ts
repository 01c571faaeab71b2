import type { WordTree } from "#renderer/lib/speak.ts";
import { dryRunWords } from "#renderer/words/secretariat-dry-run.ts";
import { ruleEditWords } from "#renderer/words/secretariat-rule-edit.ts";

/** Words of the rules. */
export const rulesWords = {
  lead: {
    zh: "本次推选的全部规则。每项旁边说明改动的结果；可先试算，再由两人核对并冻结。冻结后校验值写入每个评审包、每份评分文件和结果。",
    en: "All rules of this selection, with what each leads to. Try them, have two people check them, then freeze: their hash is in every bundle, score file and the result.",
  },
  leadFrozen: {
    zh: "本次推选的全部规则，已冻结，不能再改。其校验值写入每个评审包、每份评分文件和结果。",
    en: "All rules of this selection, frozen. Their hash is in every bundle, every score file and the result.",
  },
  hash: { zh: "规则校验值", en: "Rule hash" },
  frozenAt: { zh: "已冻结 {{at}}", en: "Frozen {{at}}" },
  freeze: {
    open: { zh: "冻结规则……", en: "Freeze the rules…" },
    saveFirst: { zh: "请先保存或放弃改动", en: "Save or discard the changes first" },
    title: { zh: "冻结规则", en: "Freeze the rules" },
    consequence: {
      zh: "冻结后，本活动的规则不能再修改；之后的初审、评审包和评分都按这一版规则。制作评审包以前，可由两人写明理由另出新版；已有材料和结论不受影响。",
      en: "Afterwards the rules of this round cannot change; screening, bundles and scores follow this version. Until a bundle is built two people may decide on a new version with a reason. Material and decisions stay as they are.",
    },
    compare: {
      zh: "请两人分别与打印的核对页逐组比对校验值：",
      en: "Both people compare these groups with the printed page:",
    },
    witness: { zh: "核对人（另一位）", en: "Second person" },
    witnessMissing: { zh: "请填写核对人", en: "Give the second person's name" },
    run: { zh: "冻结规则", en: "Freeze the rules" },
  },
  reopen: {
    open: { zh: "另出新版规则……", en: "Decide on a new version…" },
    title: { zh: "另出第 {{version}} 版规则", en: "Decide on version {{version}}" },
    consequence: {
      zh: "规则重新打开为第 {{version}} 版，可以修改，须再次由两人冻结。理由写入规则文件，并印在结果上；此事记入日志，不能撤销。",
      en: "The rules open as version {{version}} and have to be frozen again by two people. The reason becomes a part of the rule file and is printed with the result. It is recorded and cannot be undone.",
    },
    reason: { zh: "变更理由", en: "Reason" },
    reasonMissing: { zh: "请写明理由", en: "Give the reason" },
    run: { zh: "打开新版", en: "Open the new version" },
  },
  source: {
    label: { zh: "规则来源", en: "Source of the rules" },
    placeholder: { zh: "选择模板或本机的活动", en: "Choose the preset or a round" },
    file: { zh: "规则文件……", en: "Rule file…" },
  },
  tabs: {
    text: { zh: "全文与核对页", en: "Full text" },
    dryRun: { zh: "试算", en: "Dry run" },
    compare: { zh: "比较", en: "Compare" },
  },
  text: {
    lead: {
      zh: "下面是已保存的规则，与核对页一字不差；未保存的改动不在其中。",
      en: "The saved rules, word for word as on paper; edits that are not saved are not in it.",
    },
    print: { zh: "打印四眼核对页（PDF）……", en: "Print the page for two people (PDF)…" },
    export: { zh: "导出规则文件（JSON）……", en: "Export the rule file (JSON)…" },
    written: { zh: "已写出的文件", en: "Files written" },
    item: { zh: "项目", en: "Item" },
    content: { zh: "内容", en: "What it says" },
  },
  compare: {
    with: { zh: "本页规则与哪一份比较：", en: "Compare these rules with" },
    count: { zh: "{{n}} 处不同，其余相同", en: "{{n}} differences; all else is the same" },
    none: { zh: "✓ 两份规则完全相同", en: "✓ Both rule files say the same" },
    place: { zh: "位置", en: "Place" },
    here: { zh: "本活动", en: "This round" },
    absent: { zh: "（无此项）", en: "(not there)" },
    print: { zh: "打印比较（PDF）……", en: "Print the comparison (PDF)…" },
    printSaved: { zh: "打印的是已保存的规则", en: "The saved rules are printed" },
  },
  edit: ruleEditWords,
  dryRun: dryRunWords,
} as const satisfies WordTree;
