import { keyProblems } from "#shared/words/problems/keys.ts";
import { ruleProblems } from "#shared/words/problems/rules.ts";
import type { Message } from "#shared/words/sentence.ts";

const unchanged = { zh: "请返回核对；数据没有变化。", en: "Go back and check; nothing was changed." };

/** What may go wrong with rounds, intake, screening, the roster and the keys. */
export const secretariatProblems = {
  ...keyProblems,
  ...ruleProblems,
  "round/not-found": {
    says: { zh: "没有找到这一轮评审。", en: "This round does not exist." },
    next: { zh: "请返回列表重新选择。", en: "Go back to the list and choose again." },
  },
  "round/preset-unknown": {
    says: { zh: "没有名为“{{preset}}”的规则。", en: "There are no rules called “{{preset}}”." },
    next: unchanged,
  },
  "round/rules-broken": {
    says: { zh: "这一轮保存的规则文件无法读取。", en: "The stored rule file of this round cannot be read." },
    next: { zh: "请用备份恢复，或联系技术支持。", en: "Restore a backup or call support." },
  },
  "round/scores-frozen": {
    says: {
      zh: "评分已经冻结，不能再改动材料、初审或名册。",
      en: "Scores are frozen; materials, screening and roster can no longer change.",
    },
    next: unchanged,
  },
  "intake/no-workbook": {
    says: { zh: "在“{{folder}}”里没有找到推荐汇总表。", en: "No summary workbook was found in “{{folder}}”." },
    next: {
      zh: "请把“推荐汇总表.xlsx”放在所选文件夹或各单位的文件夹里，再接收一次。",
      en: "Put 推荐汇总表.xlsx into the chosen folder or the units' folders and take in again.",
    },
  },
  "intake/workbook-unreadable": {
    says: {
      zh: "“{{name}}”无法读取（{{reason}}）。没有接收任何内容。",
      en: "“{{name}}” cannot be read ({{reason}}). Nothing was taken in.",
    },
    next: {
      zh: "请用 Excel 打开并另存为 .xlsx，再接收一次。",
      en: "Open it in Excel, save it as .xlsx and take in again.",
    },
  },
  "intake/heads-not-understood": {
    says: {
      zh: "“{{name}}”里没有认出“姓名/名称、推荐单位”等表头。没有接收任何内容。",
      en: "No heads such as 姓名/名称 and 推荐单位 were recognised in “{{name}}”. Nothing was taken in.",
    },
    next: {
      zh: "请在下面的“表格读法”里指定各列是什么，或对照汇总表样式改好表头，再接收一次。",
      en: "Say below under «How tables are read» what its columns are, or correct its heads after the form, and take in again.",
    },
  },
  "intake/still-delivered": {
    says: {
      zh: "“{{name}}”仍在最近一次接收的汇总表里，不能移出。没有改动任何数据。",
      en: "“{{name}}” is in the workbook of the newest intake and cannot be taken out. Nothing was changed.",
    },
    next: {
      zh: "不予推荐的，请在初审中定为不合格；推荐单位撤回的，请在汇总表中删去该行后重新接收。",
      en: "Reject it in the screening, or take in a workbook without its row if the unit withdraws it.",
    },
  },
  "intake/gone-in-bundle": {
    says: {
      zh: "评审包已经制作，“{{name}}”可能已有专家评分，不能移出。没有改动任何数据。",
      en: "A bundle exists and experts may have scored “{{name}}”; it cannot be taken out. Nothing was changed.",
    },
    next: {
      zh: "请在初审中定为不合格，再制作下一版评审包撤出。",
      en: "Reject it in the screening; the next version of the bundle withdraws it.",
    },
  },
  "intake/table-gone": {
    says: {
      zh: "最近一次接收里已经没有这张表，没有保存。",
      en: "The last delivery no longer has this table; nothing was saved.",
    },
    next: { zh: "请刷新列表，重新选择。", en: "Look at the list again and choose." },
  },
  "intake/columns-wrong": {
    says: {
      zh: "这样指定读不了：要有“姓名/名称”和至少另一列，每一项、每一列只能指定一次。没有保存。",
      en: "It cannot be read so: a name and at least one more column are needed, each only once. Nothing was saved.",
    },
    next: { zh: "请核对各列后重试。", en: "Check the columns and retry." },
  },
  "intake/mapping-gone": {
    says: { zh: "这项指定已经取消。数据没有变化。", en: "This assignment was already removed; nothing was changed." },
    next: { zh: "请刷新列表。", en: "Look at the list again." },
  },
  "intake/photo-pair-gone": {
    says: {
      zh: "这两张照片已不在一起比较（可能刚刚重新接收），没有保存。",
      en: "These two photos are no longer compared (a new intake may have run); nothing was saved.",
    },
    next: { zh: "请刷新后重看。", en: "Look again." },
  },
  "screening/candidate-not-found": {
    says: { zh: "没有找到这个推荐对象。", en: "This candidate does not exist." },
    next: { zh: "请刷新列表后重试。", en: "Refresh the list and retry." },
  },
  "screening/reason-needed": {
    says: {
      zh: "有 {{count}} 个对象需要写明理由才能这样决定，没有保存任何决定。",
      en: "{{count}} candidates need a reason for this decision; nothing was saved.",
    },
    next: {
      zh: "请填写理由（补正、不合格，或有问题、有待核实事项仍定为合格时都要写）。",
      en: "Give a reason (for corrections, rejections, and admissions with open errors or warnings).",
    },
  },
  "screening/secrecy-stop": {
    says: {
      zh: "有 {{count}} 个对象（如“{{name}}”）涉及保密问题，不能定为合格，没有保存任何决定。",
      en: "{{count}} candidates (such as “{{name}}”) have an open question of secrecy and cannot be admitted; nothing was saved.",
    },
    next: {
      zh: "请由人核对：可能涉密的，在该对象页上写出移交单，按保密规定办理；不涉密的，补齐“不涉密”声明或更换材料后重新接收。",
      en: "Have a person check: what may be secret is handed over with the note from the candidate's page; otherwise add the declaration or replace the files and take in again.",
    },
  },
  "screening/verified-unreadable": {
    says: {
      zh: "“{{text}}”读不成确切的数字、日期或是否，没有记录。",
      en: "“{{text}}” is no exact number, day or answer; nothing was recorded.",
    },
    next: {
      zh: "请填写确切的内容，如 52、2019-05-04、是、培训讲座、健康咨询。",
      en: "Give it exactly, such as 52, 2019-05-04, 是 or a list of kinds.",
    },
  },
  "secrecy/nothing-found": {
    says: {
      zh: "“{{name}}”现在没有涉密疑点，没有写出移交单。",
      en: "“{{name}}” bears no mark of secrecy now; no note was written.",
    },
    next: { zh: "请返回核对；数据没有变化。", en: "Go back and check; nothing was changed." },
  },
  "screening-papers/nothing-to-correct": {
    says: {
      zh: "所选的 {{count}} 个单位里没有需要补正的事项，没有写出任何文件。",
      en: "None of the {{count}} chosen units has anything to correct; nothing was written.",
    },
    next: {
      zh: "可能刚刚作出了结论。请看一下列表，重新选择单位。",
      en: "A decision may just have been made: look at the list and choose again.",
    },
  },
  "roster/unreadable": {
    says: {
      zh: "专家名册“{{name}}”无法读取（{{reason}}）。现有名册没有变化。",
      en: "The roster “{{name}}” cannot be read ({{reason}}). The present roster is unchanged.",
    },
    next: { zh: "请用 Excel 打开并另存后重试。", en: "Open it in Excel, save it again and retry." },
  },
  "roster/heads-not-understood": {
    says: {
      zh: "“{{name}}”里没有认出“姓名、单位、评审类别”等表头。现有名册没有变化。",
      en: "No heads such as 姓名, 单位 and 评审类别 were recognised in “{{name}}”. The present roster is unchanged.",
    },
    next: { zh: "请检查表头后重试。", en: "Check the heads and retry." },
  },
  "roster/has-errors": {
    says: {
      zh: "专家名册有 {{count}} 处错误，没有导入；现有名册没有变化。",
      en: "The roster has {{count}} errors and was not imported; the present roster is unchanged.",
    },
    next: { zh: "请按列出的位置改正后重新导入。", en: "Correct the places listed and import it again." },
  },
  "roster/experts-would-vanish": {
    says: {
      zh: "评审包已经制作，新名册里少了 {{count}} 位已有专家（如 {{id}}）。现有名册没有变化。",
      en: "A bundle exists, and the new roster lacks {{count}} of its experts (such as {{id}}). The present roster is unchanged.",
    },
    next: { zh: "请在名册中保留这些专家。", en: "Keep these experts in the roster." },
  },
} as const satisfies Record<string, Message>;

export type SecretariatProblemKind = keyof typeof secretariatProblems;
