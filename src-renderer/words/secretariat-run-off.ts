import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of run-off ballots on the selection page. */
export const runOffWords = {
  open: { zh: "复投票……", en: "Run-off ballot…" },
  show: { zh: "查看复投票……", en: "Show the run-off…" },
  title: { zh: "复投票：{{category}}", en: "Run-off ballot: {{category}}" },
  lead: {
    zh: "给专家一个已签名的小文件，只问并列者；专家在自己的电脑上选定、签名，交回的选票逐张核对，由两人计票。",
    en: "Experts get a small signed file that asks about those tied alone. Each chooses and signs on their own laptop; every ballot that comes back is checked, and two people count.",
  },
  make: {
    title: { zh: "制作复投票", en: "Make run-off ballot" },
    about: { zh: "{{names}}：选 {{places}} 名", en: "{{names}}: choose {{places}}" },
    again: {
      zh: "上一次计票后仍并列，再投一次：只问仍并列者。",
      en: "Some are still tied after the count: another run-off asks about those alone.",
    },
    target: { zh: "存放文件夹……", en: "Folder…" },
    run: { zh: "签名并写出", en: "Sign and write" },
    done: { zh: "已写出复投票 {{n}}，可以交给专家：", en: "Run-off {{n}} was written and can go to the experts:" },
    needs: { zh: "请输入口令、选择文件夹并填写经办人。", en: "Type the passphrase, choose a folder and say who acts." },
  },
  number: { zh: "复投票 {{n}}", en: "Run-off {{n}}" },
  facts: {
    candidates: { zh: "并列者", en: "Tied" },
    places: { zh: "应选", en: "To choose" },
    code: { zh: "核对码", en: "Check code" },
    made: { zh: "制作", en: "Made" },
    ballots: { zh: "选票", en: "Ballots" },
    madeBy: { zh: "{{at}}，{{by}}", en: "{{at}}, {{by}}" },
    received: { zh: "已收 {{n}} / {{total}}", en: "{{n}} of {{total}} in" },
  },
  write: { zh: "再写出一份……", en: "Write the file again…" },
  voters: {
    title: { zh: "各位专家", en: "The experts" },
    in: { zh: "✓ {{id}} {{name}} 第 {{revision}} 版", en: "✓ {{id}} {{name}} revision {{revision}}" },
    missing: { zh: "○ {{id}} {{name}} 未收", en: "○ {{id}} {{name}} missing" },
  },
  outdated: {
    zh: "! 制作之后并列情况变了（更正），这次复投票不再决定席位；请结束后另作。",
    en: "! The tie changed since it was made (a correction), so this ballot decides nothing; close it and make another.",
  },
  take: {
    choose: { zh: "收选票……", en: "Take in ballots…" },
    locked: {
      zh: "选票只有秘书处的密钥能打开，请先开锁。",
      en: "Only the secretariat's key opens ballots; unlock it first.",
    },
    unlock: { zh: "打开密钥", en: "Unlock" },
    title: { zh: "逐张核对", en: "Checked one by one" },
    code: { zh: "核对码", en: "Check code" },
    passed: { zh: "通过", en: "passed" },
    failed: { zh: "不通过", en: "failed" },
    notReached: { zh: "未查到", en: "not reached" },
  },
  verdict: {
    taken: { zh: "✓ 收下", en: "✓ Taken" },
    replaces: { zh: "✓ 收下，取代前一版", en: "✓ Taken, replaces the one before" },
    same: { zh: "= 已经收过", en: "= Here already" },
    refused: { zh: "✕ 不收", en: "✕ Refused" },
  },
  step: {
    sealed: { zh: "加密", en: "sealing" },
    signature: { zh: "签名", en: "signature" },
    round: { zh: "活动与规则", en: "round and rules" },
    request: { zh: "所答选票", en: "request" },
    voter: { zh: "应投专家", en: "asked to vote" },
    certificate: { zh: "启用单", en: "slip" },
    recusal: { zh: "回避", en: "recusal" },
    choice: { zh: "所选名额", en: "number chosen" },
    revision: { zh: "版次", en: "revision" },
  },
  hidden: {
    zh: "票数在收齐或两人结束后才显示。",
    en: "The count is shown once all have voted or two people close it.",
  },
  count: {
    title: { zh: "计票", en: "Count" },
    name: { zh: "并列者", en: "Tied" },
    votes: { zh: "票数", en: "Votes" },
    outcome: { zh: "结果", en: "Outcome" },
    chosen: { zh: "✓ 当选", en: "✓ Chosen" },
    tied: { zh: "? 仍并列", en: "? Still tied" },
    not: { zh: "– 未当选", en: "– Not chosen" },
    left: {
      zh: "仍并列，余 {{n}} 席：可再作复投票，或登记集体表决。",
      en: "Still tied on {{n}}: make another run-off, or record a vote.",
    },
  },
  close: {
    title: { zh: "结束并计票", en: "Close and count" },
    lead: {
      zh: "两人结束收票并计票；分出结果的，即记入表决。结束后不再收票。",
      en: "Two people close and count; what is decided is recorded as the vote. No ballot is taken afterwards.",
    },
    missing: {
      zh: "! 还有 {{n}} 张没有收到，须写明理由。",
      en: "! Ballots still missing: {{n}}. Say why it is closed without them.",
    },
    reason: { zh: "说明", en: "Remark" },
    witness: { zh: "监督人", en: "Witness" },
    run: { zh: "结束并计票", en: "Close and count" },
    needs: {
      zh: "请填写经办人和另一位监督人；未收齐的写明理由。",
      en: "Two different people are needed, and a reason while ballots are missing.",
    },
    done: { zh: "已结束：{{at}}，{{by}}，监督 {{witness}}。", en: "Closed {{at}}, {{by}}, witness {{witness}}." },
    said: { zh: "说明：{{reason}}", en: "Remark: {{reason}}" },
  },
} as const satisfies WordTree;
