import type { Message } from "#shared/words/sentence.ts";

const decide = {
  zh: "请核对原件；确不符合的定为不合格，需例外的写明理由和决定人。",
  en: "Check the original; reject it, or record an override with reason and name.",
};
const fillIn = { zh: "请推荐单位补正后再定。", en: "Ask the recommending unit to complete it, then decide." };
const verify = {
  zh: "请向推荐单位核实确切的数字或日期，并写明理由。",
  en: "Ask the recommending unit for the exact number or day and record the reason.",
};
const lookAtMark = {
  zh: "请由负责保密的人员确认：可能涉密的，写出移交单移交；确不涉密的，由两人在该对象页上记录核定依据，或请单位更换文件后重新接收。",
  en: "Let the person in charge of secrecy look: what may be secret is handed over with its note; what is not, two people record with its basis on the candidate's page, or the unit sends another file.",
};

/** What may be found of the conditions, the time of receipt and the declaration. */
export const conditionFindings = {
  "condition-answer-not-yes": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：填报为“{{declared}}”，不符合。",
      en: "Condition {{condition}} “{{conditionEn}}”: declared “{{declared}}”, which does not meet it.",
    },
    next: decide,
  },
  "condition-answer-not-no": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：填报为“{{declared}}”，不符合。",
      en: "Condition {{condition}} “{{conditionEn}}”: declared “{{declared}}”, which does not meet it.",
    },
    next: decide,
  },
  "condition-number-too-low": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：填报 {{declared}}，要求不少于 {{threshold}}。",
      en: "Condition {{condition}} “{{conditionEn}}”: declared {{declared}}, at least {{threshold}} is required.",
    },
    next: decide,
  },
  "condition-number-below-floor": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：填报 {{declared}}，低于最低限度 {{floor}}，不能例外。",
      en: "Condition {{condition}} “{{conditionEn}}”: declared {{declared}}, below the absolute floor of {{floor}}.",
    },
    next: { zh: "请核对原件；属实的定为不合格。", en: "Check the original; if it is true, reject it." },
  },
  "condition-number-needs-reason": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：填报 {{declared}}，原则上不少于 {{threshold}}。",
      en: "Condition {{condition}} “{{conditionEn}}”: declared {{declared}}, in principle at least {{threshold}}.",
    },
    next: {
      zh: "确需保留的，请写明理由后定为合格；否则补正或不合格。",
      en: "Admit it with a recorded reason, or ask for correction or reject it.",
    },
  },
  "condition-years-too-few": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：填报 {{declared}}，到 {{completeOn}} 才满 {{years}} 年，计算截止日为 {{referenceDay}}。",
      en: "Condition {{condition}} “{{conditionEn}}”: declared {{declared}}; {{years}} years are complete on {{completeOn}}, counted on {{referenceDay}}.",
    },
    next: decide,
  },
  "condition-kinds-too-few": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：填报“{{declared}}”，不同种类 {{count}} 种，要求不少于 {{threshold}} 种。",
      en: "Condition {{condition}} “{{conditionEn}}”: “{{declared}}” names {{count}} different kinds, at least {{threshold}} are required.",
    },
    next: decide,
  },
  "condition-share-too-low": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：{{part}} × {{times}} = {{product}}，小于 {{whole}}。",
      en: "Condition {{condition}} “{{conditionEn}}”: {{part}} × {{times}} = {{product}}, less than {{whole}}.",
    },
    next: decide,
  },
  "condition-percent-too-low": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：{{part}} × 100 = {{product}}，小于 {{whole}} × {{percent}} = {{needed}}。",
      en: "Condition {{condition}} “{{conditionEn}}”: {{part}} × 100 = {{product}}, less than {{whole}} × {{percent}} = {{needed}}.",
    },
    next: decide,
  },
  "condition-missing": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：没有填报。",
      en: "Condition {{condition}} “{{conditionEn}}”: nothing is declared.",
    },
    next: fillIn,
  },
  "condition-invalid": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：填报“{{declared}}”无法判断。",
      en: "Condition {{condition}} “{{conditionEn}}”: “{{declared}}” cannot be judged.",
    },
    next: fillIn,
  },
  "condition-approximate": {
    says: {
      zh: "条件 {{condition}}“{{conditionZh}}”：填报“{{declared}}”不是确数，可能达不到要求。",
      en: "Condition {{condition}} “{{conditionEn}}”: “{{declared}}” is not exact and may fall short.",
    },
    next: verify,
  },
  "organisation-missing": {
    says: { zh: "填报为组织成员，但没有写明组织名称。", en: "Declared a member, but the organisation is not named." },
    next: fillIn,
  },
  "receipt-late": {
    says: {
      zh: "材料于 {{receivedOn}} 收到，晚于截止日 {{deadline}}。",
      en: "Received on {{receivedOn}}, after the deadline {{deadline}}.",
    },
    next: decide,
  },
  "receipt-missing": {
    says: {
      zh: "没有登记收到日期，无法判断是否按时（截止日 {{deadline}}）。",
      en: "No day of receipt is recorded (deadline {{deadline}}).",
    },
    next: { zh: "请按邮件时间核实，并写明理由。", en: "Check the time of the e-mail and record the reason." },
  },
  "secrecy-not-declared": {
    says: {
      zh: "没有“不涉密”声明，不能放入评审包。",
      en: "The declaration that nothing is secret is missing; it cannot go into a bundle.",
    },
    next: { zh: "请推荐单位作出声明后再定。", en: "Ask the recommending unit for the declaration." },
  },
  "secrecy-declared": {
    says: { zh: "填报为涉密，本程序不能接收。", en: "Declared as touching secrets; this program must not take it in." },
    next: {
      zh: "请立即停止，按保密规定另行处理，并从本机删除该材料。",
      en: "Stop, handle it under the secrecy rules and remove the material from this computer.",
    },
  },
  "secrecy-word-in-name": {
    says: {
      zh: "文件名“{{fileName}}”中有“{{word}}”字样，已停下待人工确认。",
      en: "The file name “{{fileName}}” holds “{{word}}”; stopped for a person.",
    },
    next: lookAtMark,
  },
  "secrecy-mark-in-text": {
    says: {
      zh: "“{{fileName}}”中有密级标志“{{mark}}”，已停下待人工确认。",
      en: "“{{fileName}}” holds the secrecy mark “{{mark}}”; stopped for a person.",
    },
    next: lookAtMark,
  },
  "secrecy-cleared": {
    says: {
      zh: "“{{fileName}}”中的“{{mark}}”经 {{by}} 核定、{{witness}} 复核不涉密（{{basis}}）。",
      en: "“{{mark}}” in “{{fileName}}” was found not to be secret by {{by}}, confirmed by {{witness}} ({{basis}}).",
    },
    next: {
      zh: "内容一变即重新停下；制作评审包之前可以撤销。",
      en: "Another content stops again; it can be revoked until a bundle is built.",
    },
  },
} as const satisfies Record<string, Message>;
