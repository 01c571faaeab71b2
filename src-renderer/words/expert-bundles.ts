import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the list of bundles, their import and the unlocking by a slip. */
export const bundleWords = {
  title: { zh: "本机的评审包", en: "Bundles on this laptop" },
  intro: {
    zh: "从秘书处的 U 盘导入评审包，再用您的启用码打开自己的评审台。",
    en: "Import the bundle from the secretariat's stick, then open your own desk with the code on your slip.",
  },
  empty: { zh: "本机还没有评审包", en: "There is no bundle on this laptop yet" },
  emptyNext: {
    zh: "插入秘书处交给您的 U 盘，按「导入评审包」，选择扩展名为 .psb 的文件。",
    en: "Put in the stick from the secretariat, press “Import a bundle” and choose the file ending in .psb.",
  },
  choose: { zh: "导入评审包……", en: "Import a bundle…" },
  inspecting: { zh: "正在验证签名和目录……", en: "Checking signature and index…" },
  startFile: { zh: "查看您打开的「{{name}}」", en: "Look at “{{name}}”, which you opened" },
  list: { zh: "评审包列表", en: "List of bundles" },
  version: { zh: "第 {{version}} 版", en: "Version {{version}}" },
  deadline: { zh: "材料截止 {{day}}", en: "Materials until {{day}}" },
  sizes: {
    zh: "候选对象 {{candidates}}，专家 {{experts}}，文件 {{files}}（{{size}}）",
    en: "{{candidates}} candidates, {{experts}} experts, {{files}} files ({{size}})",
  },
  importedAt: { zh: "导入于 {{at}}", en: "Imported {{at}}" },
  seats: { zh: "本机上的专家", en: "Experts on this laptop" },
  noSeats: { zh: "尚无专家在本机打开过", en: "No expert has opened it here yet" },
  seatOpen: { zh: "未封存", en: "not sealed" },
  seatSealed: { zh: "已封存（第 {{revision}} 次）", en: "sealed (revision {{revision}})" },
  open: { zh: "用启用码打开", en: "Open with a slip's code" },
  inspect: {
    title: { zh: "核对后再导入", en: "Compare before importing" },
    verified: { zh: "签名有效，目录完整", en: "The signature holds and the index is whole" },
    verifiedMeaning: {
      zh: "以下内容由持有这把密钥的一方制作，之后没有被改动。还没有向本机复制任何文件。",
      en: "What follows was made by the holder of this key and not changed since. Nothing has been copied yet.",
    },
    fingerprint: { zh: "组织方密钥指纹", en: "Organiser's key fingerprint" },
    compare: {
      zh: "请与启用单上印的指纹逐组核对。不一致就不要导入，并联系秘书处。",
      en: "Compare it, group by group, with the one printed on your slip. If they differ, do not import; call the secretariat.",
    },
    compared: { zh: "我已核对，指纹一致", en: "I have compared them: they are the same" },
    keyId: { zh: "密钥号", en: "Key id" },
    round: { zh: "活动", en: "Round" },
    versionLabel: { zh: "版本", en: "Version" },
    builtAt: { zh: "制作时间", en: "Built" },
    content: { zh: "内容", en: "Content" },
    volumes: { zh: "分卷", en: "Volumes" },
    volumesWhole: { zh: "{{volumes}} 个，齐全", en: "{{volumes}}, all here" },
    volumesMissing: { zh: "缺少：{{names}}", en: "Missing: {{names}}" },
    volumesNext: {
      zh: "请把缺少的文件放到同一文件夹，再重新选择。",
      en: "Put the missing files into the same folder and choose again.",
    },
    rules: { zh: "规则", en: "Rules" },
    already: {
      zh: "本机已有这个评审包。不需要再导入。",
      en: "This bundle is on this laptop already; no need to import it.",
    },
    practice: {
      zh: "这是试用评审包，只供练习，评分不计入正式推选。",
      en: "This is a practice bundle: scores made with it never count in a real selection.",
    },
    run: { zh: "导入到本机", en: "Import to this laptop" },
    importing: {
      zh: "正在复制并逐个校验文件。可以取消，不会留下半成品。",
      en: "Copying and checking each file. You may cancel; nothing half-done stays.",
    },
    done: {
      zh: "导入完成：{{files}} 个文件（{{size}}）均已校验",
      en: "Imported: {{files}} files ({{size}}), each one checked",
    },
    back: { zh: "返回列表", en: "Back to the list" },
  },
  unlock: {
    title: { zh: "输入启用码", en: "Enter the code of your slip" },
    explains: {
      zh: "启用码印在您的启用单上，共四组、每组五个字符，最后还有一个校验字符。大小写、空格和横线都不要紧，字母 O 和数字 0、I 和 1 会自动识别。",
      en: "The code is on your paper slip: four groups of five and a last check character. Case, spaces and dashes do not matter; O and 0, I and 1 are understood.",
    },
    code: { zh: "启用码", en: "Slip code" },
    typed: { zh: "已输入 {{typed}} / {{size}} 个字符", en: "{{typed}} of {{size}} characters" },
    run: { zh: "打开我的评审台", en: "Open my desk" },
    working: { zh: "正在核对启用码，约需一两秒……", en: "Checking the code; this takes a second or two…" },
    safe: {
      zh: "启用码只在本机核对。首次打开时，为您在本机生成一把签名密钥。",
      en: "The code is checked on this laptop only. The first time, a signing key is made for you here.",
    },
  },
} as const satisfies WordTree;
