import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the roster. */
export const rosterWords = {
  lead: {
    zh: "从工作簿导入专家和各自评审的类别。重新导入会替换整份名单；已制作的评审包不受影响。",
    en: "Takes experts and their categories from a workbook. Importing again replaces the roster; bundles already built are not affected.",
  },
  workbook: { zh: "选择专家名单……", en: "Choose the roster workbook…" },
  run: { zh: "导入专家名单", en: "Import the roster" },
  panels: { zh: "各类别专家人数", en: "Experts per category" },
  enough: { zh: "{{n}} 人 ✓", en: "{{n}} ✓" },
  outside: { zh: "{{n}} 人（要求 {{min}}–{{max}}）", en: "{{n}} (wanted: {{min}} to {{max}})" },
  title: { zh: "专家名单", en: "Roster" },
  number: { zh: "编号", en: "Id" },
  name: { zh: "姓名", en: "Name" },
  unit: { zh: "单位", en: "Unit" },
  jobTitle: { zh: "职称", en: "Title" },
  field: { zh: "专业", en: "Field" },
  categories: { zh: "评审类别", en: "Categories" },
} as const satisfies WordTree;
