import type { Sentence } from "#shared/words/sentence.ts";

/** What stands on the list of what went to whom. */
export const handOutListWords = {
  title: { zh: "评审材料发放登记表", en: "Register of review materials handed out" },
  footer: { zh: "评审材料发放登记表　{{round}}　{{writtenAt}}", en: "Register" },
  practice: { zh: "演练", en: "Practice" },
  round: { zh: "活动", en: "Selection" },
  writtenBy: { zh: "导出人", en: "Written by" },
  total: { zh: "共 {{n}} 件；未签收 {{unsigned}} 件；未归还或销毁 {{open}} 件", en: "Total" },
  note: { zh: "个人信息提示", en: "On personal information" },
  noteText: {
    zh: "评审材料含参评人的姓名、照片、单位等个人信息，仅为本次推选的评审目的提供给登记的专家，只含评审所需内容。接收人不得复制、转交、公开或另作他用；评审结束后应归还载体，或在秘书处确认下删除、销毁，并在本表登记。本表由秘书处保存，随评审档案归档。",
    en: "Materials hold personal information and serve this review only.",
  },
  entry: { zh: "序号", en: "No." },
  expert: { zh: "专家", en: "Expert" },
  bundle: { zh: "评审包", en: "Bundle" },
  slip: { zh: "启用单编号", en: "Slip" },
  carrier: { zh: "载体", en: "Carrier" },
  purpose: { zh: "用途", en: "Purpose" },
  handedOn: { zh: "发放日期", en: "Handed out" },
  receiptOn: { zh: "签收", en: "Receipt" },
  ended: { zh: "归还/销毁", en: "Returned" },
  remark: { zh: "备注", en: "Note" },
  recordedBy: { zh: "登记人", en: "Recorded by" },
  recordedAt: { zh: "登记时间（UTC）", en: "Recorded" },
  changes: { zh: "更改次数", en: "Changes" },
  clerk: { zh: "经办人签名", en: "Clerk" },
  supervisor: { zh: "监督人签名", en: "Supervisor" },
  date: { zh: "日期", en: "Date" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** How an entry ended. */
export const handOutEndings: Readonly<Record<"returned" | "destroyed" | "lost", Sentence>> = {
  returned: { zh: "已归还", en: "returned" },
  destroyed: { zh: "已销毁", en: "destroyed" },
  lost: { zh: "遗失", en: "lost" },
};
