import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of bundles, keys and slips. */
export const bundlesWords = {
  lead: {
    zh: "把合格的候选对象、规则和专家名单做成签名的评审包，复制到 U 盘交给专家；同时为每位专家生成一张启用单。",
    en: "Packs admitted candidates, rules and roster into a signed bundle for the USB stick, and makes one activation slip per expert.",
  },
  key: {
    title: { zh: "机构签名密钥", en: "Organiser key" },
    lead: {
      zh: "评审包用它签名。口令只有您知道：忘记口令就不能再制作评审包，程序无法找回。请写下来，由专人保管。",
      en: "Bundles are signed with it. Only you know the passphrase: without it no bundle can be built, and it cannot be recovered. Write it down and keep it safe.",
    },
    passphrase: { zh: "口令（至少 8 个字符）", en: "Passphrase (8 characters or more)" },
    repeat: { zh: "再输入一次", en: "Repeat it" },
    tooShort: { zh: "口令至少 8 个字符", en: "The passphrase needs 8 characters or more" },
    different: { zh: "两次输入的口令不同", en: "The two entries differ" },
    run: { zh: "建立签名密钥", en: "Create the key" },
    id: { zh: "密钥编号", en: "Key id" },
    fingerprint: { zh: "指纹", en: "Fingerprint" },
  },
  build: {
    title: { zh: "制作评审包", en: "Build a bundle" },
    admitted: { zh: "合格候选对象", en: "Admitted candidates" },
    undecided: { zh: "待定", en: "Undecided" },
    experts: { zh: "专家", en: "Experts" },
    rules: { zh: "规则", en: "Rules" },
    rulesFrozen: { zh: "已冻结", en: "Frozen" },
    rulesOpen: { zh: "未冻结：请先冻结规则", en: "Not frozen: freeze them first" },
    undecidedMeaning: {
      zh: "待定和补正、不合格的候选对象不会放进评审包；以后可做下一版补充。",
      en: "Only admitted candidates go into the bundle; a later version can add more.",
    },
    needsKey: { zh: "请先建立签名密钥。", en: "Create the key first." },
    target: { zh: "选择存放文件夹……", en: "Choose the target folder…" },
    passphrase: { zh: "密钥口令", en: "Passphrase" },
    run: { zh: "制作评审包", en: "Build the bundle" },
  },
  slips: {
    title: { zh: "启用单（只显示这一次）", en: "Activation slips (shown this once)" },
    warning: {
      zh: "每位专家凭自己的启用码打开评审包。程序不保存启用码，关闭后不能再显示。请现在核对或打印启用单文件，当面交给专家本人。",
      en: "Each expert opens the bundle with this code. The codes are not kept and cannot be shown again. Check or print the slips file now and hand each slip to its expert.",
    },
    expert: { zh: "专家", en: "Expert" },
    code: { zh: "启用码", en: "Code" },
    file: { zh: "启用单文件", en: "Slips file" },
    head: { zh: "评审包文件", en: "Bundle file" },
    fingerprint: { zh: "机构密钥指纹", en: "Key fingerprint" },
    leftOut: {
      zh: "没有放进评审包或需留意的 {{n}} 项",
      en: "{{n}} things left out of the bundle, or worth knowing",
    },
    copyAll: { zh: "复制全部启用码", en: "Copy all codes" },
    close: { zh: "我已保存好启用码，关闭", en: "The codes are safe; close" },
    sure: { zh: "关闭后启用码不再显示", en: "The codes are not shown again after closing" },
  },
  list: {
    title: { zh: "已制作的评审包", en: "Bundles built" },
    version: { zh: "版本", en: "Version" },
    builtAt: { zh: "制作时间", en: "Built" },
    id: { zh: "编号", en: "Id" },
    candidates: { zh: "候选对象", en: "Candidates" },
    files: { zh: "文件", en: "Files" },
    bytes: { zh: "大小", en: "Size" },
    volumes: { zh: "卷", en: "Volumes" },
    hash: { zh: "校验值", en: "Hash" },
    folder: { zh: "文件夹", en: "Folder" },
    none: { zh: "还没有评审包。", en: "No bundle yet." },
  },
} as const satisfies WordTree;
