import { mergeFormFindings } from "#shared/words/findings/merge-forms.ts";
import { mergePaperFindings } from "#shared/words/findings/merge-paper.ts";
import { checkWithExpert, scoreFileFindings } from "#shared/words/findings/score-file.ts";
import type { Message } from "#shared/words/sentence.ts";

/** What merging may find in a score file. */
export const mergeFindings = {
  ...scoreFileFindings,
  ...mergeFormFindings,
  ...mergePaperFindings,
  "merge-other-round": {
    says: { zh: "文件属于另一次评审（{{fileRound}}）。", en: "The file belongs to another round ({{fileRound}})." },
    next: { zh: "请在那次评审中合并；本次评审没有变化。", en: "Merge it into that round; this round is unchanged." },
  },
  "merge-practice-file": {
    says: {
      zh: "这是练习用的评分文件，不能并入正式评审。",
      en: "This is a practice file; it cannot be merged into a real round.",
    },
    next: { zh: "请专家交正式的评分文件。", en: "Ask the expert for the real score file." },
  },
  "merge-real-file": {
    says: {
      zh: "这是正式的评分文件，不能并入练习。",
      en: "This is a real score file; it cannot be merged into a practice round.",
    },
    next: { zh: "请在正式评审中合并它。", en: "Merge it into the real round." },
  },
  "merge-bundle-unknown": {
    says: {
      zh: "文件所依据的评审包 {{bundle}}（第 {{version}} 版）不是本次评审制作的。",
      en: "The bundle {{bundle}} (version {{version}}) behind the file was not built in this round.",
    },
    next: checkWithExpert,
  },
  "merge-bundle-differs": {
    says: {
      zh: "评审包 {{bundle}} 的校验值与秘书处制作时的不同：专家看到的材料可能不同。",
      en: "The hash of bundle {{bundle}} differs from the one that was built: the expert may have seen other materials.",
    },
    next: checkWithExpert,
  },
  "merge-bundle-older": {
    says: {
      zh: "评分依据的是第 {{version}} 版评审包，最新为第 {{newestVersion}} 版；新版增加的候选对象没有该专家的评分。",
      en: "The scores were given on bundle version {{version}}; the newest is {{newestVersion}}, whose new candidates lack this expert's scores.",
    },
    next: {
      zh: "可以合并；请确认是否需要该专家用新版补评。",
      en: "It may be merged; decide whether the expert should complete it on the newest bundle.",
    },
  },
  "merge-rules-differ": {
    says: {
      zh: "评分所用的规则（{{fileRules}}）与本次评审的规则（{{rules}}）不同。",
      en: "The scores were given under other rules ({{fileRules}}) than this round's ({{rules}}).",
    },
    next: checkWithExpert,
  },
  "merge-expert-unknown": {
    says: { zh: "专家名单中没有 {{expert}}。", en: "The roster has no expert {{expert}}." },
    next: checkWithExpert,
  },
  "merge-expert-left": {
    says: {
      zh: "专家 {{expert}} 已退出全部类别，这份评分不再计入。",
      en: "Expert {{expert}} has left all panels; this file no longer counts.",
    },
    next: {
      zh: "如系误退，请先在“专家”页恢复其类别，再检查一次。",
      en: "If that was a mistake, restore the panels on the Experts page and check again.",
    },
  },
  "merge-panel-changed": {
    says: {
      zh: "其中 {{count}} 份评分属于该专家已退出的类别，不会计入这些类别的结果。",
      en: "{{count}} of the forms belong to panels that the expert has left; they do not count there.",
    },
    next: {
      zh: "请核对专家名单的变更记录；评分文件本身有效。",
      en: "Compare the changes of the roster; the file itself is valid.",
    },
  },
  "merge-slip-unknown": {
    says: {
      zh: "启用单 {{slip}} 不是发给专家 {{expert}} 的。",
      en: "Slip {{slip}} was not issued to expert {{expert}}.",
    },
    next: checkWithExpert,
  },
  "merge-slip-revoked": {
    says: {
      zh: "专家 {{expert}} 的启用单 {{slip}} 已于 {{revokedAt}} 作废（{{reason}}），用它启用的评分不再接受：可能是捡到启用单的人所评。",
      en: "Slip {{slip}} of expert {{expert}} was revoked at {{revokedAt}} ({{reason}}); scores activated with it are not taken: whoever found it may have given them.",
    },
    next: {
      zh: "该文件不计入，已合并的评分没有变化。请该专家用新启用单打开最新评审包（评过的都还在），重新封存后再交。",
      en: "The file is left out; merged scores are unchanged. Let the expert open the newest bundle with the new slip (the work is still there), seal again and hand in.",
    },
  },
  "merge-materials-damaged": {
    says: {
      zh: "封存时，该专家电脑上的评审包有 {{damagedFiles}} 个文件损坏，专家可能没有看到这些材料。",
      en: "When it was sealed, {{damagedFiles}} files of the bundle were damaged on that laptop; the expert may not have seen them.",
    },
    next: {
      zh: "可以合并；请先询问专家是哪些材料，必要时补齐后重新封存。",
      en: "It may be merged; ask the expert which materials, and let them be brought again and the scores sealed anew if needed.",
    },
  },
  "merge-materials-unverified": {
    says: {
      zh: "封存时，该专家电脑上的评审包没有全部校验（例如有的 U 盘没有插上），专家可能没有看到全部材料。",
      en: "When it was sealed, the bundle was not wholly verified on that laptop (a stick may have been missing); the expert may not have seen everything.",
    },
    next: {
      zh: "可以合并；请先询问专家，必要时校验后重新封存。",
      en: "It may be merged; ask the expert, and let the bundle be verified and the scores sealed anew if needed.",
    },
  },
  "merge-certificate-false": {
    says: {
      zh: "签名所用的密钥没有经专家 {{expert}} 的启用单确认：不能证明是本人的评分。",
      en: "The signing key was not confirmed by the slip of expert {{expert}}: it does not prove whose scores these are.",
    },
    next: checkWithExpert,
  },
  "merge-already-merged": {
    says: {
      zh: "同一文件已经合并过（第 {{revision}} 版）。",
      en: "The same file was merged before (revision {{revision}}).",
    },
    next: { zh: "不需要处理，不会重复计入。", en: "Nothing to do; it is not counted twice." },
  },
  "merge-repeated": {
    says: { zh: "与本次选择的「{{otherFile}}」内容完全相同。", en: "Identical with “{{otherFile}}” of this choice." },
    next: { zh: "不需要处理，只计一次。", en: "Nothing to do; it counts once." },
  },
  "merge-older-revision": {
    says: {
      zh: "这是第 {{revision}} 版，已合并的是更新的第 {{mergedRevision}} 版。",
      en: "This is revision {{revision}}; the newer revision {{mergedRevision}} was merged already.",
    },
    next: {
      zh: "旧版不计入，已合并的评分没有变化。",
      en: "The older one is left out; the merged scores are unchanged.",
    },
  },
  "merge-superseded": {
    says: {
      zh: "本次选择中还有该专家更新的第 {{newestRevision}} 版；这是第 {{revision}} 版。",
      en: "This choice also holds the expert's newer revision {{newestRevision}}; this is revision {{revision}}.",
    },
    next: { zh: "只合并最新一版，旧版不计入。", en: "Only the newest is merged; this one is left out." },
  },
  "merge-same-revision": {
    says: {
      zh: "警示：专家 {{expert}} 的第 {{revision}} 版出现了两个内容不同的文件。",
      en: "Alarm: there are two different files of revision {{revision}} by expert {{expert}}.",
    },
    next: checkWithExpert,
  },
  "merge-second-laptop": {
    says: {
      zh: "该专家换了电脑：已合并文件的密钥指纹是 {{mergedFingerprint}}，本文件是 {{fingerprint}}。",
      en: "The expert used a second laptop: the merged file's key is {{mergedFingerprint}}, this file's is {{fingerprint}}.",
    },
    next: {
      zh: "请与专家签字纸上的指纹核对，一致再合并。",
      en: "Compare with the fingerprint on the expert's signed sheet before merging.",
    },
  },
  "merge-clock-ahead": {
    says: {
      zh: "封存时间 {{sealedAt}} 晚于本机现在的时间：两台电脑的时钟不一致。",
      en: "It was sealed at {{sealedAt}}, later than this computer's present time: the clocks differ.",
    },
    next: { zh: "可以合并；请核对两台电脑的时钟并记录。", en: "It may be merged; check both clocks and note it." },
  },
  "merge-clock-behind": {
    says: {
      zh: "封存时间 {{sealedAt}} 早于评审包的制作时间：专家电脑的时钟偏慢。",
      en: "It was sealed at {{sealedAt}}, before the bundle was built: the expert's clock is slow.",
    },
    next: {
      zh: "可以合并；请核对专家电脑的时钟并记录。",
      en: "It may be merged; check that laptop's clock and note it.",
    },
  },
} as const satisfies Record<string, Message>;

export type MergeFindingCode = keyof typeof mergeFindings;
