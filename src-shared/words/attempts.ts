import type { Sentence } from "#shared/words/sentence.ts";

/** What a person wanted when a call was refused. */
const attempts: Readonly<Record<string, Sentence>> = {
  "desk/inspect": { zh: "查看评审包", en: "looking at a bundle" },
  "desk/import": { zh: "导入评审包", en: "importing a bundle" },
  "desk/find-volumes": { zh: "查找材料卷", en: "finding volumes" },
  "desk/verify": { zh: "校验评审包", en: "verifying a bundle" },
  "desk/activate": { zh: "用启用单打开评审台", en: "opening a desk with a slip" },
  "desk/finish": { zh: "结束本轮并清除", en: "finishing a round" },
  "submission/seal": { zh: "封存评分", en: "sealing scores" },
  "submission/export": { zh: "导出评分文件", en: "exporting a score file" },
  "paper/preview": { zh: "预览评审表", en: "previewing the sheets" },
  "paper/print": { zh: "打印评审表", en: "printing the sheets" },
  "paper/save": { zh: "把评审表保存为 PDF", en: "saving the sheets" },
  "merge/inspect": { zh: "检查评分文件", en: "inspecting score files" },
  "merge/commit": { zh: "合并评分", en: "merging scores" },
  "bundles/build": { zh: "制作评审包", en: "building a bundle" },
  "bundles/copy": { zh: "把评审包复制到 U 盘", en: "copying a bundle to a stick" },
  "keys/restore": { zh: "从纸质备份恢复密钥", en: "restoring the key from paper" },
};

/** Labels of the facts that refusals carry. */
const labels: Readonly<Record<string, Sentence>> = {
  name: { zh: "文件", en: "file" },
  part: { zh: "其中的部分", en: "part" },
  found: { zh: "实际", en: "found" },
  expected: { zh: "应为", en: "expected" },
  known: { zh: "本机已知的密钥指纹", en: "known fingerprint" },
  fingerprint: { zh: "密钥指纹", en: "fingerprint" },
  bundle: { zh: "评审包编号", en: "bundle" },
  version: { zh: "版本", en: "version" },
  newest: { zh: "本机最新版本", en: "newest here" },
  volumes: { zh: "材料卷", en: "volumes" },
  files: { zh: "文件数", en: "files" },
  count: { zh: "处数", en: "places" },
  reason: { zh: "系统给出的原因", en: "reason of the system" },
  neededMegabytes: { zh: "需要（MB）", en: "needed (MB)" },
  freeMegabytes: { zh: "可用（MB）", en: "free (MB)" },
};

/** What a person wanted with this call; the call's name where there is no word for it. */
export const attemptWord = (call: string): Sentence => wordOf(attempts, call);

/** Label of a fact; `undefined` for facts that only fill a sentence. */
export const factLabel = (name: string): Sentence | undefined =>
  Object.hasOwn(labels, name) ? labels[name] : undefined;

// Names come from outside, so one like «constructor» must not find what every object has.
const wordOf = (words: Readonly<Record<string, Sentence>>, name: string): Sentence =>
  (Object.hasOwn(words, name) ? words[name] : undefined) ?? { zh: name, en: name };
