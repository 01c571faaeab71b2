import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of what people verify of declared facts. */
export const verifiedWords = {
  open: { zh: "核实……", en: "Verify…" },
  openOf: { zh: "核实「{{field}}」", en: "Verify «{{field}}»" },
  found: { zh: "✓ 核实为 {{verified}}", en: "✓ Verified: {{verified}}" },
  outdated: {
    zh: "! 核实为 {{verified}}，但申报的原文后来改了，须重新核实",
    en: "! Verified as {{verified}}, but the cell says something else since; verify it again",
  },
  by: { zh: "{{basis}}（{{by}}，{{at}}）", en: "{{basis}} ({{by}}, {{at}})" },
  title: { zh: "核实「{{field}}」", en: "Verify «{{field}}»" },
  consequence: {
    zh: "申报的原文保留不动，核实的内容另记，写明依据、姓名和时间；条件从此按核实的内容判断，评委看到两者。申报的原文以后改了，核实自动失效。",
    en: "What was declared stays; this is recorded beside it with its basis, name and time. Conditions are set against it from now on and experts see both. It stops holding when the cell says something else.",
  },
  declared: { zh: "申报", en: "Declared" },
  nothing: { zh: "（没有填写）", en: "(nothing)" },
  value: { zh: "核实为（留空表示撤回以前的核实）", en: "Verified as (empty takes the earlier one back)" },
  basis: { zh: "依据（问了谁、哪份材料第几页）", en: "Basis (whom you asked, which page says so)" },
  needsValue: { zh: "请填写核实的内容", en: "Give what it was verified as" },
  needsBasis: { zh: "请写明依据", en: "Give the basis" },
  run: { zh: "记录核实", en: "Record it" },
  takeBack: { zh: "撤回核实", en: "Take it back" },
} as const satisfies WordTree;
