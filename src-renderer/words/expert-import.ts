import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the page on which a bundle is compared and imported. */
export const importWords = {
  volume: {
    number: { zh: "卷", en: "Volume" },
    file: { zh: "文件", en: "File" },
    size: { zh: "大小", en: "Size" },
    where: { zh: "在哪里", en: "Where" },
    here: { zh: "已在本机", en: "on this laptop" },
    source: { zh: "在 U 盘上", en: "on the stick" },
    missing: { zh: "还缺", en: "missing" },
  },
  place: {
    label: { zh: "材料放在哪里", en: "Where the materials are kept" },
    laptop: {
      name: { zh: "复制到本机（推荐）", en: "Copy to this laptop (recommended)" },
      meaning: { zh: "评审时不再需要 U 盘。", en: "The stick is not needed while reviewing." },
    },
    stick: {
      name: { zh: "直接从 U 盘读取", en: "Read from the stick" },
      meaning: {
        zh: "本机空间不够时用；评审时 U 盘要一直插着。",
        en: "For a laptop without room; the stick stays in while reviewing.",
      },
    },
  },
  run: {
    laptop: { zh: "导入到本机", en: "Import to this laptop" },
    part: { zh: "先导入已有的卷", en: "Import what is here now" },
    stick: { zh: "从 U 盘使用", en: "Use it from the stick" },
  },
  stop: {
    damaged: {
      zh: "检查发现错误，不能导入：请看左侧「错误」。",
      en: "An error was found, so it cannot be imported: see “Error” at the left.",
    },
    compare: { zh: "请先核对左侧六个词并打勾。", en: "First compare the six words at the left and tick the box." },
    "accept-key": {
      zh: "密钥换了：请先看红框并打勾。",
      en: "The key was changed: first read the red box and tick it.",
    },
    "nothing-new": {
      zh: "这里没有新的卷：请插入另一个 U 盘，按「再选一个」。",
      en: "No further volume here: put in another stick and choose it.",
    },
    "stick-needs-all": {
      zh: "从 U 盘读取时，各卷要都找得到：请再选一个 U 盘。",
      en: "To read from sticks all volumes must be found: choose another stick.",
    },
  },
  keyChange: {
    title: { zh: "签名密钥与本机已知的不同", en: "Signed with another key than the one known here" },
    explains: {
      zh: "这个活动以前的评审包用另一把密钥签名，而旧密钥没有为新密钥作证。可能是秘书处换了密钥，也可能是别人做的假包。",
      en: "Earlier bundles of this round were signed with another key, and the old key does not vouch for the new one. The secretariat may have changed it, or somebody made a false bundle.",
    },
    known: { zh: "本机已知", en: "Known here" },
    found: { zh: "这个评审包", en: "This bundle" },
    next: {
      zh: "请打电话或当面问秘书处，逐组念出新指纹。问不清楚就不要导入，本机数据不会变化。",
      en: "Ask the secretariat by phone or in person and read the new fingerprint out. In doubt do not import; nothing here changes.",
    },
    accept: {
      zh: "我已向秘书处核实：密钥确实换了，新指纹一致",
      en: "I asked the secretariat: the key was changed and the new fingerprint is right",
    },
    vouchedTitle: { zh: "秘书处换了签名密钥，旧密钥已作证", en: "The key was replaced and the old key vouches for it" },
    vouched: {
      zh: "新密钥由本机已知的旧密钥签字担保，您不用做什么，只需照常核对六个词。",
      en: "The known key signed for the new one. There is nothing to do but compare the six words as usual.",
    },
  },
  erratum: {
    title: {
      zh: "第 {{to}} 版将取代本机的第 {{from}} 版",
      en: "Version {{to}} replaces version {{from}} on this laptop",
    },
    kept: {
      zh: "您的评分、评语、待定和回避全部保留。新增或更正的候选对象会标出来，请再看一遍。",
      en: "Your scores, comments, marks and recusals are all kept. What was added or corrected is marked for another look.",
    },
  },
  inspect: {
    title: { zh: "核对后再导入", en: "Compare before importing" },
    next: { zh: "核对六个词", en: "Compare the six words" },
    sources: { zh: "从这里查找", en: "Looked for in" },
    removeSource: { zh: "不再从 {{path}} 查找", en: "Look no more in {{path}}" },
    addSource: { zh: "再选一个 U 盘/文件夹……", en: "Choose another stick or folder…" },
    bring: {
      zh: "还缺{{volumes}}。请插入存有它们的 U 盘；也可以先导入已有的，以后再补。",
      en: "Still missing: {{volumes}}. Put in the stick that holds them, or import what is here and bring the rest later.",
    },
    partDone: {
      zh: "找得到的卷都已复制到本机并校验。请插入存有其余各卷的 U 盘，按「再选一个」；也可以以后在「未完成的导入」里继续。",
      en: "All volumes that were found are copied and checked. Put in the stick with the others and choose it, or go on later from “Unfinished imports”.",
    },
    verified: { zh: "签名有效，目录完整。", en: "The signature holds and the index is whole." },
    verifiedMeaning: {
      zh: "以下内容由持有这把密钥的一方制作，之后没有被改动。",
      en: "What follows was made by the holder of this key and not changed since.",
    },
    fingerprint: { zh: "组织方密钥指纹", en: "Organiser's key fingerprint" },
    compare: {
      zh: "请与启用单上的六个词逐个核对。不一致就不要导入，并联系秘书处。",
      en: "Compare them, word by word, with those on your slip. If they differ, do not import; call the secretariat.",
    },
    compared: { zh: "我已核对，六个词一致", en: "I have compared them: all six words are the same" },
    digits: { zh: "数字形式", en: "As digits" },
    keyId: { zh: "密钥号", en: "Key id" },
    round: { zh: "活动", en: "Round" },
    versionLabel: { zh: "版本", en: "Version" },
    builtAt: { zh: "制作时间", en: "Built" },
    content: { zh: "内容", en: "Content" },
    volumes: { zh: "材料卷", en: "Volumes" },
    rules: { zh: "规则", en: "Rules" },
    already: {
      zh: "本机已有这个评审包，不需要再导入。",
      en: "This bundle is on this laptop already; no need to import it.",
    },
    importing: {
      zh: "正在复制并逐个校验。可以取消：已复制的保留，下次接着来。",
      en: "Copying and checking. You may cancel: what was copied is kept and goes on next time.",
    },
    done: {
      zh: "导入完成：{{files}} 个文件（{{size}}）均已校验",
      en: "Imported: {{files}} files ({{size}}), each one checked",
    },
    back: { zh: "返回列表", en: "Back to the list" },
  },
} as const satisfies WordTree;
