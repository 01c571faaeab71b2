import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of merging. */
export const mergeWords = {
  lead: {
    zh: "检查专家交回的评分文件，确认后才计入。这里只显示份数，不显示任何得分和名次。",
    en: "Checks the experts' score files; nothing counts before you confirm. Only counts are shown here, no scores and no ranks.",
  },
  choose: { zh: "选择评分文件……", en: "Choose score files…" },
  frozen: { zh: "评分已冻结，不能再合并。", en: "Scores are frozen; nothing can be merged any more." },
  opened: {
    waiting: { zh: "您打开的「{{names}}」还没有检查。", en: "“{{names}}”, which you opened, was not checked yet." },
    first: {
      "no-key": {
        zh: "本活动还没有密钥，打不开评分文件；它可能属于另一个活动。",
        en: "This round has no key to open score files; it may belong to another round.",
      },
      locked: {
        zh: "请先在下面输入口令，随后自动检查。",
        en: "Type the passphrase below; then it is checked by itself.",
      },
      frozen: {
        zh: "本活动的评分已冻结，不能再合并；它没有计入。",
        en: "The scores of this round are frozen; it cannot be merged and does not count.",
      },
      busy: { zh: "等正在检查的文件查完，随后检查它。", en: "It follows when the files in hand are checked." },
    },
    leave: { zh: "不用", en: "Not now" },
  },
  key: {
    title: { zh: "输入口令打开评分文件密钥", en: "Type the passphrase to open the key of score files" },
    lead: {
      zh: "专家交回的评分文件是加密的，先打开密钥才能检查。打开后 15 分钟不用、点「锁上」或退出程序，就会再锁上。",
      en: "Score files come in encrypted; the key must be open to check them. It locks again after fifteen minutes without use, by the lock button, or when the program ends.",
    },
    again: {
      zh: "密钥已锁上，所选的文件没有检查，也没有计入任何内容。输入口令后接着检查。",
      en: "The key had locked; the chosen files were not checked and nothing was counted. Type the passphrase and the check goes on.",
    },
    run: { zh: "打开密钥", en: "Open the key" },
    open: { zh: "评分文件密钥已打开", en: "The key of score files is open" },
    openMeaning: { zh: "15 分钟不用会自动锁上", en: "locks after 15 minutes without use" },
    lock: { zh: "锁上", en: "Lock" },
    older: { zh: "再打开更换前的密钥……", en: "Open a replaced key too…" },
    olderTitle: { zh: "用旧口令打开更换前的密钥", en: "Open a replaced key with its old passphrase" },
    olderLead: {
      zh: "更换密钥之前密封的评分文件，要用旧密钥打开。请输入更换前的口令；现在的密钥保持打开。",
      en: "Score files that were sealed before the key was replaced need the old key. Type its old passphrase; the present key stays open.",
    },
    none: {
      zh: "还没有主办方密钥，也就还没有可以打开的评分文件。请先到「评审包」建立。",
      en: "There is no key yet, so no score file can be opened. Create it in the bundle step.",
    },
  },
  hashes: {
    file: { zh: "文件校验值", en: "File hash" },
    content: { zh: "核对码（与纸面一致）", en: "Control code, as on paper" },
    closed: { zh: "未能打开", en: "not opened" },
  },
  plan: {
    title: { zh: "检查结果（尚未计入）", en: "Checked, not counted yet" },
    steps: { zh: "逐项检查", en: "Checks, one by one" },
    passed: { zh: "通过", en: "passed" },
    failed: { zh: "未通过", en: "failed" },
    notReached: { zh: "未查", en: "not reached" },
    changes: { zh: "合并后的变化：", en: "What merging changes:" },
    changed: {
      zh: "候选对象 {{forms}} 项：已评 {{scored}}，回避 {{recused}}，弃评 {{abstained}}；改变 {{cells}} 个分值",
      en: "{{forms}} candidates: {{scored}} scored, {{recused}} recused, {{abstained}} abstained; {{cells}} cells change",
    },
    unchanged: { zh: "没有变化", en: "Nothing changes" },
    discard: { zh: "不合并，清除", en: "Do not merge, clear" },
    nothing: { zh: "没有可以合并的文件。", en: "There is nothing to merge." },
  },
  verdict: {
    new: { zh: "可合并：首次提交", en: "Can be merged: first hand-in" },
    "newer-revision": { zh: "可合并：新的版次，替换旧版", en: "Can be merged: newer revision, replaces the old one" },
    same: { zh: "已经合并过，忽略", en: "Already merged, ignored" },
    refused: { zh: "拒收，不计入", en: "Refused, does not count" },
  },
  step: {
    sealed: { zh: "解封", en: "Unsealed" },
    readable: { zh: "可读", en: "Readable" },
    signature: { zh: "签名", en: "Signature" },
    round: { zh: "本活动", en: "This round" },
    practice: { zh: "正式/演练", en: "Real or practice" },
    bundle: { zh: "评审包", en: "Bundle" },
    rules: { zh: "规则", en: "Rules" },
    slip: { zh: "启用单", en: "Slip" },
    certificate: { zh: "专家密钥", en: "Expert's key" },
    revision: { zh: "版次", en: "Revision" },
    range: { zh: "分值范围", en: "Range" },
    coverage: { zh: "完整", en: "Coverage" },
    typed: { zh: "两遍录入", en: "Typed twice" },
    compared: { zh: "逐格比对", en: "Compared" },
    totals: { zh: "手写合计", en: "Written totals" },
    scan: { zh: "扫描件", en: "Scan" },
  },
  revision: { zh: "第 {{n}} 版", en: "revision {{n}}" },
  fingerprint: { zh: "密钥指纹", en: "Key fingerprint" },
  confirm: {
    open: { zh: "确认合并……", en: "Confirm the merge…" },
    title: { zh: "确认合并", en: "Confirm the merge" },
    consequence: {
      zh: "将计入 {{n}} 份评分文件；{{same}} 份没有变化，{{refused}} 份拒收不计。冻结前可用新的版次替换。",
      en: "{{n}} score files will count; {{same}} change nothing and {{refused}} are refused. A newer revision can replace them until the freeze.",
    },
    run: { zh: "确认合并", en: "Confirm the merge" },
  },
  done: {
    zh: "已合并 {{merged}} 份；无变化 {{unchanged}} 份；拒收 {{refused}} 份。",
    en: "{{merged}} merged, {{unchanged}} unchanged, {{refused}} refused.",
  },
  progress: {
    title: { zh: "评分文件回收情况", en: "Score files by expert" },
    expert: { zh: "专家", en: "Expert" },
    missing: { zh: "○ 未交", en: "○ Not in" },
    in: { zh: "✓ 第 {{n}} 版", en: "✓ revision {{n}}" },
    file: { zh: "评分文件", en: "Score file" },
    cell: { zh: "已评 {{scored}} / {{assigned}}", en: "{{scored}} of {{assigned}} scored" },
    recused: { zh: "回避 {{n}}", en: "{{n}} recused" },
    abstained: { zh: "弃评 {{n}}", en: "{{n}} abstained" },
    notOnPanel: { zh: "不评", en: "not on panel" },
    count: { zh: "已交 {{n}} / {{total}}", en: "{{n}} of {{total}} in" },
    quorumMet: { zh: "✓ 已达到冻结所需份数", en: "✓ Enough for the freeze" },
    quorumOpen: { zh: "○ 未达到冻结所需份数", en: "○ Not enough for the freeze yet" },
  },
} as const satisfies WordTree;
