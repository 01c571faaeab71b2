import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of a run-off ballot at the expert's desk. */
export const ballotWords = {
  title: { zh: "复投票", en: "Run-off ballot" },
  intro: {
    zh: "评分并列、规则也分不出先后时，秘书处会给您一个复投票文件（.psr），只请您在并列者中选定。您的评分不变。",
    en: "When scores are tied and the rules cannot tell, the secretariat gives you a ballot file (.psr) that asks you to choose among those tied alone. Your scores stay as they are.",
  },
  box: {
    title: { zh: "收到复投票？", en: "Got a run-off ballot?" },
    open: { zh: "打开复投票……", en: "Open a run-off ballot…" },
  },
  choose: { zh: "选择复投票文件……", en: "Choose the ballot file…" },
  waiting: {
    zh: "已选复投票文件「{{name}}」。请在下面用启用码打开您的评审台，随即显示选票。",
    en: "Ballot file {{name}} was chosen. Open your desk with your slip's code below; the ballot is shown then.",
  },
  back: { zh: "返回封存页", en: "Back to sealing" },
  head: { zh: "复投票 {{n}}：{{category}}", en: "Run-off {{n}}: {{category}}" },
  verified: {
    zh: "签名有效，密钥指纹 {{fingerprint}}，与您的评审包相同。",
    en: "The signature holds; key {{fingerprint}}, the same as your bundle's.",
  },
  verifiedByNew: {
    zh: "签名有效，密钥指纹 {{fingerprint}}。组织方换过密钥：您的评审包的密钥（{{old}}）签名认可了这一把。",
    en: "The signature holds; key {{fingerprint}}. The organiser changed keys: your bundle's key ({{old}}) vouches for this one.",
  },
  ask: {
    zh: "请从以下 {{n}} 个并列者中正好选 {{places}} 个。",
    en: "Choose exactly {{places}} of these {{n}} who are tied.",
  },
  chosen: { zh: "已选 {{n}} / {{places}}", en: "{{n}} of {{places}} chosen" },
  confirm: { zh: "我确认这是我本人的选择", en: "I confirm that this is my own choice" },
  seal: { zh: "签名并封存选票", en: "Sign and seal the ballot" },
  sealed: {
    title: { zh: "选票已签名（第 {{revision}} 版）", en: "The ballot is signed (revision {{revision}})" },
    safe: {
      zh: "选票保存在本机；交到秘书处才算交回。",
      en: "It is kept on this laptop; it counts once the secretariat has it.",
    },
    chosen: { zh: "您选了", en: "You chose" },
    code: { zh: "核对码", en: "Check code" },
    at: { zh: "签名时间", en: "Signed" },
    file: { zh: "文件", en: "File" },
    export: { zh: "导出选票……", en: "Export the ballot…" },
    done: {
      zh: "已导出到 {{path}}（核对码 {{code}}），请交给秘书处。",
      en: "Exported to {{path}} (check code {{code}}); hand it to the secretariat.",
    },
    again: { zh: "改投……", en: "Vote anew…" },
    againMeans: {
      zh: "改投成为第 {{revision}} 版，取代前一版；秘书处计票后不再接受。",
      en: "Voting anew makes revision {{revision}}, which replaces this one; not taken after the count.",
    },
  },
} as const satisfies WordTree;
