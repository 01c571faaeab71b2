import type { Message } from "#shared/words/sentence.ts";

const askExpert = {
  zh: "这份选票没有收下，其他选票不受影响。请与该专家核对后重新交一份。",
  en: "It was not taken; other ballots are unaffected. Ask the expert and have it handed in anew.",
};
const askOffice = {
  zh: "没有投票，您的评分不受影响。请告诉秘书处。",
  en: "Nothing was voted and your scores are unaffected. Tell the secretariat.",
};

/** Why a run-off ballot was not made, taken, counted or answered. */
export const runOffProblems = {
  "run-off/no-tie": {
    says: {
      zh: "「{{category}}」没有须由人决定的并列。",
      en: "“{{categoryEn}}” has no tie that people have to decide.",
    },
    next: { zh: "不需要复投票。", en: "No run-off is needed." },
  },
  "run-off/settled": {
    says: { zh: "「{{category}}」的并列已经表决。", en: "The tie of “{{categoryEn}}” has been decided by a vote." },
    next: { zh: "不需要复投票；没有任何改动。", en: "No run-off is needed; nothing was changed." },
  },
  "run-off/open": {
    says: { zh: "复投票 {{number}} 还没有结束。", en: "Run-off {{number}} is not closed yet." },
    next: { zh: "请先收齐选票并计票。", en: "Take in its ballots and count it first." },
  },
  "run-off/close-first": {
    says: {
      zh: "复投票 {{number}} 还在收票，不能另外登记表决。",
      en: "Run-off {{number}} still takes ballots, so no other vote can be recorded.",
    },
    next: {
      zh: "请先由两人结束复投票；没有登记任何表决。",
      en: "Close it first, by two people; no vote was recorded.",
    },
  },
  "run-off/no-voters": {
    says: {
      zh: "「{{category}}」没有一位专家评审全部并列者且都不回避，不能用选票。",
      en: "No expert of “{{categoryEn}}” judges everybody in the tie without standing aside, so there can be no ballot.",
    },
    next: { zh: "请集体表决后登记结果。", en: "Vote together and record the result." },
  },
  "run-off/key-replaced": {
    says: {
      zh: "组织方密钥在制作评审包之后换过，而且旧密钥没有签名认可新密钥，专家的程序不会认可用新密钥签名的选票。",
      en: "The organiser's key was replaced after the bundles were built and the old key did not vouch for the new one; experts' programs take no ballot signed with it.",
    },
    next: {
      zh: "请集体表决后登记结果；或者重新制作并分发评审包，专家装上以后再发选票。",
      en: "Vote together and record the result; or build and hand out the bundles anew, and send ballots once the experts have them.",
    },
  },
  "run-off/unknown": {
    says: { zh: "没有第 {{number}} 次复投票。", en: "There is no run-off {{number}}." },
    next: { zh: "请重新打开选拔页。", en: "Open the selection page again." },
  },
  "run-off/closed": {
    says: {
      zh: "复投票 {{number}} 已经结束，不再收票。",
      en: "Run-off {{number}} is closed and takes no more ballots.",
    },
    next: { zh: "已收的选票和计票没有变化。", en: "Its ballots and its count are unchanged." },
  },
  "run-off/all-voted": {
    says: {
      zh: "复投票 {{number}} 的选票已经收齐，票数可见，不再接受改投。",
      en: "Everybody has voted in run-off {{number}} and its count can be seen, so no ballot is exchanged any more.",
    },
    next: { zh: "请由两人确认计票。", en: "Confirm the count by two people." },
  },
  "run-off/missing-ballots": {
    says: { zh: "还有 {{count}} 张选票没有收到。", en: "Ballots still missing: {{count}}." },
    next: {
      zh: "请先收齐；确实收不到的，写明理由再结束。",
      en: "Wait for them, or say why it is closed without them.",
    },
  },
  "run-off/no-ballots": {
    says: { zh: "所选的位置没有选票（.psa）。", en: "There is no ballot (.psa) in what was chosen." },
    next: { zh: "请选择专家交回的选票文件。", en: "Choose the files that experts handed in." },
  },
  "ballot/sealed": {
    says: {
      zh: "打不开：不是发给本秘书处的选票，或文件不完整。",
      en: "It cannot be opened: not a ballot for this secretariat, or not whole.",
    },
    next: askExpert,
  },
  "ballot/unreadable": {
    says: { zh: "内容不是选票。", en: "Its content is no ballot." },
    next: askExpert,
  },
  "ballot/newer": {
    says: { zh: "选票由更新的版本生成。", en: "The ballot was made by a newer version of the program." },
    next: { zh: "请更新秘书处的程序后再收。", en: "Update the secretariat's program and take it in then." },
  },
  "ballot/signature": {
    says: { zh: "签名不成立：签名之后内容被改动。", en: "The signature does not hold: it was altered after signing." },
    next: askExpert,
  },
  "ballot/other-round": {
    says: { zh: "选票属于另一次评审（{{round}}）。", en: "The ballot belongs to another round ({{round}})." },
    next: askExpert,
  },
  "ballot/practice": {
    says: {
      zh: "练习的选票不能用于正式评审，反过来也不能。",
      en: "A practice ballot does not count in a real round, nor the other way round.",
    },
    next: askExpert,
  },
  "ballot/other-rules": {
    says: { zh: "选票所依据的规则与本次评审不同。", en: "The ballot was cast under other rules." },
    next: askExpert,
  },
  "ballot/other-request": {
    says: {
      zh: "选票回答的不是这次复投票（这次是第 {{asked}} 次，选票写的是第 {{answered}} 次）。",
      en: "The ballot answers another request than this one (this is run-off {{asked}}, it names {{answered}}).",
    },
    next: askExpert,
  },
  "ballot/not-voter": {
    says: { zh: "{{expert}} 不在这次复投票的专家之中。", en: "{{expert}} is not among the experts of this run-off." },
    next: askExpert,
  },
  "ballot/certificate": {
    says: {
      zh: "签名所用的密钥没有经 {{expert}} 的启用单确认，不能证明是本人所投。",
      en: "The slip of {{expert}} does not vouch for the signing key, so it does not prove who voted.",
    },
    next: askExpert,
  },
  "ballot/slip-revoked": {
    says: { zh: "{{expert}} 的启用单已经作废。", en: "The slip of {{expert}} was revoked." },
    next: askExpert,
  },
  "ballot/recused": {
    says: { zh: "{{expert}} 对其中的候选对象回避。", en: "{{expert}} stands aside from one of the candidates." },
    next: askExpert,
  },
  "ballot/choice": {
    says: {
      zh: "应选 {{places}} 名并列者，实选 {{chosen}} 名。",
      en: "{{places}} of those tied have to be chosen, {{chosen}} were.",
    },
    next: {
      zh: "没有记下这张选票。请正好选 {{places}} 名。",
      en: "The ballot was not taken. Choose exactly {{places}}.",
    },
  },
  "ballot/double": {
    says: {
      zh: "该专家有两张不同的第 {{revision}} 版选票。",
      en: "There are two different ballots of revision {{revision}} from this expert.",
    },
    next: askExpert,
  },
  "ballot/stale": {
    says: {
      zh: "第 {{revision}} 版选票已被第 {{newest}} 版取代。",
      en: "Revision {{revision}} was replaced by revision {{newest}}.",
    },
    next: { zh: "以第 {{newest}} 版为准，不需要处理。", en: "Revision {{newest}} counts; nothing has to be done." },
  },
  "run-off-request/unreadable": {
    says: { zh: "「{{name}}」不是复投票文件，或不完整。", en: "{{name}} is no run-off ballot, or not whole." },
    next: {
      zh: "请选择秘书处给的 .psr 文件；没有投票。",
      en: "Choose the .psr file of the secretariat; nothing was voted.",
    },
  },
  "run-off-request/newer": {
    says: {
      zh: "「{{name}}」由更新的版本生成，打不开。",
      en: "{{name}} was made by a newer version and cannot be opened.",
    },
    next: askOffice,
  },
  "run-off-request/signature": {
    says: {
      zh: "「{{name}}」的签名不成立：可能被改动。",
      en: "The signature of {{name}} does not hold: it may have been altered.",
    },
    next: askOffice,
  },
  "run-off-request/other-key": {
    says: {
      zh: "复投票文件由另一把密钥签名（{{found}}），不是您的评审包的密钥（{{known}}），后者也没有签名认可它。",
      en: "The ballot is signed by another key ({{found}}) than your bundle ({{known}}), which does not vouch for it.",
    },
    next: askOffice,
  },
  "run-off-request/other-round": {
    says: { zh: "复投票属于另一次评审（{{round}}）。", en: "The ballot belongs to another round ({{round}})." },
    next: { zh: "请打开那次评审的评审包；没有投票。", en: "Open the bundle of that round; nothing was voted." },
  },
  "run-off-request/other-rules": {
    says: { zh: "复投票所依据的规则与您的评审包不同。", en: "The ballot follows other rules than your bundle." },
    next: askOffice,
  },
  "run-off-request/not-voter": {
    says: { zh: "这次复投票没有请您（{{expert}}）投票。", en: "This run-off does not ask you ({{expert}}) to vote." },
    next: askOffice,
  },
  "run-off-request/recused": {
    says: {
      zh: "您对其中的候选对象回避，不能投票。",
      en: "You stand aside from one of the candidates and cannot vote.",
    },
    next: askOffice,
  },
  "run-off-request/candidates-unknown": {
    says: { zh: "其中有您的评审包里没有的候选对象。", en: "It names candidates whom your bundle does not have." },
    next: { zh: "请先导入最新的评审包，再打开；没有投票。", en: "Import the newest bundle first; nothing was voted." },
  },
  "run-off-request/changed": {
    says: { zh: "文件在打开之后变了。", en: "The file changed after it was opened." },
    next: { zh: "请重新打开复投票文件；没有投票。", en: "Open it again; nothing was voted." },
  },
  "run-off-request/not-sealed": {
    says: { zh: "这次复投票还没有投票。", en: "You have not voted in this run-off yet." },
    next: { zh: "请先选定并签名。", en: "Choose and sign first." },
  },
} as const satisfies Readonly<Record<string, Message>>;
export type RunOffProblemKind = keyof typeof runOffProblems;
