import type { Message } from "#shared/words/sentence.ts";

/** What may go wrong with keys, slips and bundles as a whole. */
export const bundleProblems = {
  "slip-code/wrong-length": {
    says: {
      zh: "启用码应为 {{expected}} 个字符，现有 {{typed}} 个。",
      en: "An activation code has {{expected}} characters; {{typed}} were typed.",
    },
    next: {
      zh: "请对照启用单补全或删去多余字符；空格和短横可有可无。",
      en: "Compare with the slip and add or remove characters; spaces and dashes do not matter.",
    },
  },
  "slip-code/wrong-character": {
    says: { zh: "启用码里不会有「{{character}}」。", en: "An activation code never has “{{character}}”." },
    next: {
      zh: "请对照启用单改正这个字符；字母 O 与数字 0、字母 I、L 与数字 1 不必区分。",
      en: "Compare with the slip and correct it; O and 0, and I, L and 1 count as the same.",
    },
  },
  "slip-code/mistyped": {
    says: {
      zh: "启用码有字符输错或前后颠倒，未做任何改动。",
      en: "A character of the code is wrong or two are swapped; nothing was changed.",
    },
    next: { zh: "请对照启用单逐组核对。", en: "Compare it with the slip, group by group." },
  },
  "key/exists": {
    says: {
      zh: "本轮已有主办方密钥（指纹 {{fingerprint}}），原密钥保持不变。",
      en: "This round already has the organiser's key (fingerprint {{fingerprint}}); it stays as it is.",
    },
    next: { zh: "请用现有密钥的口令制作评审包。", en: "Build bundles with the passphrase of the present key." },
  },
  "bundle/rules-not-frozen": {
    says: { zh: "规则尚未锁定，不能制作评审包。", en: "The rules are not frozen yet, so no bundle can be built." },
    next: {
      zh: "请先核对并锁定规则：评审包、评分文件都以它为准。",
      en: "Check and freeze the rules first: bundle and score files are bound to them.",
    },
  },
  "bundle/no-roster": {
    says: { zh: "还没有专家名单。", en: "There is no roster of experts yet." },
    next: { zh: "请先导入专家名单。", en: "Import the roster first." },
  },
  "bundle/no-key": {
    says: { zh: "还没有主办方密钥，无法签名。", en: "There is no organiser's key yet, so nothing can be signed." },
    next: { zh: "请先创建密钥并保管好口令。", en: "Create the key first and keep its passphrase safe." },
  },
  "bundle/wrong-passphrase": {
    says: { zh: "口令不对，密钥没有打开。", en: "The passphrase is wrong; the key stayed closed." },
    next: {
      zh: "请检查大小写和输入法后重新输入；口令无法找回。",
      en: "Check capitals and input method and type it again; it cannot be recovered.",
    },
  },
  "bundle/nobody-admitted": {
    says: {
      zh: "没有初审合格的候选对象，评审包会是空的。",
      en: "Nobody passed the preliminary check, so the bundle would be empty.",
    },
    next: { zh: "请先完成初审。", en: "Finish the preliminary check first." },
  },
  "bundle/materials-unusable": {
    says: {
      zh: "有 {{count}} 份材料与收件时不一致，没有制作评审包，原有数据未变。",
      en: "{{count}} files are not as they were at intake; no bundle was built, nothing was changed.",
    },
    next: {
      zh: "请逐条处理下列文件，必要时重新收件，再制作。",
      en: "Settle each file below, run intake again where needed, then build.",
    },
  },
  "bundle/target-taken": {
    says: {
      zh: "目标位置已有「{{name}}」，没有覆盖它。",
      en: "“{{name}}” is already there; it was not overwritten.",
    },
    next: { zh: "请另选文件夹，或先移走它。", en: "Choose another folder, or move it away first." },
  },
  "bundle/disk-full": {
    says: {
      zh: "目标磁盘空间不足：约需 {{neededMegabytes}} MB，可用 {{freeMegabytes}} MB。没有写入任何文件。",
      en: "Not enough space: about {{neededMegabytes}} MB needed, {{freeMegabytes}} MB free. Nothing was written.",
    },
    next: { zh: "请清理磁盘或另选位置。", en: "Free some space or choose another place." },
  },
  "bundle/self-check-failed": {
    says: {
      zh: "写好的评审包复查不一致，已删除，没有留下半成品。",
      en: "The written bundle did not pass its own check and was removed; nothing half-done was left.",
    },
    next: {
      zh: "磁盘可能有故障：请换一个磁盘或文件夹再试。",
      en: "The disk may be failing: try another disk or folder.",
    },
  },
  "bundle/no-head": {
    says: { zh: "「{{name}}」里没有评审包主文件（.psb）。", en: "There is no bundle head (.psb) in “{{name}}”." },
    next: {
      zh: "请选择评审包文件夹，或直接选择 .psb 文件。",
      en: "Choose the bundle's folder, or the .psb file itself.",
    },
  },
  "bundle/several-heads": {
    says: {
      zh: "「{{name}}」里有多个评审包：{{found}}。",
      en: "“{{name}}” holds several bundles: {{found}}.",
    },
    next: { zh: "请直接选择要用的那个 .psb 文件。", en: "Choose the .psb file that you want." },
  },
  "bundle/not-a-bundle": {
    says: {
      zh: "「{{name}}」不是完整的评审包主文件：可能没有复制完、U 盘有坏区，或被其他软件改写过。没有读取其中内容。",
      en: "“{{name}}” is not a whole bundle head: copied in part, a damaged stick, or rewritten by another program. Nothing of it was read.",
    },
    next: {
      zh: "请从 U 盘重新复制，或向秘书处重新领取。",
      en: "Copy it again from the stick, or ask the secretariat for a new one.",
    },
  },
  "bundle/part-missing": {
    says: {
      zh: "「{{name}}」缺少「{{part}}」，没有读取其中内容。",
      en: "“{{name}}” lacks “{{part}}”; nothing of it was read.",
    },
    next: { zh: "请重新复制，或向秘书处重新领取。", en: "Copy it again, or ask the secretariat for a new one." },
  },
  "bundle/part-altered": {
    says: {
      zh: "「{{name}}」中的「{{part}}」与签名时不一致：文件损坏或被改动。没有使用其中内容。",
      en: "“{{part}}” in “{{name}}” is not what was signed: damaged or altered. Nothing of it was used.",
    },
    next: {
      zh: "请重新复制；仍不一致时请告诉秘书处，不要使用这个评审包。",
      en: "Copy it again; if it stays so, tell the secretariat and do not use this bundle.",
    },
  },
  "bundle/signature-wrong": {
    says: {
      zh: "「{{name}}」的签名不成立：签名后内容有改动，或签名本身损坏。没有使用其中内容。",
      en: "The signature of “{{name}}” does not hold: altered after signing, or damaged. Nothing of it was used.",
    },
    next: {
      zh: "请重新复制；仍不成立时请告诉秘书处，不要使用这个评审包。",
      en: "Copy it again; if it stays so, tell the secretariat and do not use this bundle.",
    },
  },
  "bundle/signature-prehashed": {
    says: {
      zh: "「{{name}}」的签名是预先散列的形式（ED），本程序只接受直接签名的形式（Ed）。没有使用其中内容。",
      en: "“{{name}}” is signed in the prehashed form (ED); only the direct form (Ed) is accepted. Nothing of it was used.",
    },
    next: { zh: "请向秘书处领取由评审台制作的评审包。", en: "Ask the secretariat for a bundle built by Pingshen." },
  },
  "bundle/wrong-key": {
    says: {
      zh: "「{{name}}」的签名密钥与公钥文件不一致（公钥指纹 {{fingerprint}}）。没有使用其中内容。",
      en: "“{{name}}” was not signed by the key of its public key file (fingerprint {{fingerprint}}). Nothing of it was used.",
    },
    next: {
      zh: "旁边的 .pub 文件可能属于另一轮评审：请重新复制整个文件夹，并对照启用单上的指纹。",
      en: "The .pub file beside it may belong to another round: copy the whole folder again and compare the fingerprint on the slip.",
    },
  },
  "bundle/contradictory": {
    says: {
      zh: "「{{name}}」签名有效，但「{{part}}」与其余部分不相符。没有使用其中内容。",
      en: "“{{name}}” is signed, but its “{{part}}” does not agree with the rest. Nothing of it was used.",
    },
    next: { zh: "请把这个评审包交回秘书处检查。", en: "Give this bundle back to the secretariat to check." },
  },
  "bundle/too-new": {
    says: {
      zh: "「{{name}}」由更新版本的程序制作（格式 {{found}}），本版本读不了。",
      en: "“{{name}}” was built by a newer version of the program (format {{found}}), which this one cannot read.",
    },
    next: {
      zh: "请向秘书处领取与评审包同版本的程序。",
      en: "Ask the secretariat for the version that fits the bundle.",
    },
  },
  "bundle/envelope-wrong": {
    says: {
      zh: "「{{name}}」中发给这张启用单的密钥信封打不开，或与评审包（{{bundle}}）不是一套。没有显示任何内容，已有评分不受影响。",
      en: "The envelope for this slip in “{{name}}” cannot be opened or does not belong to the bundle ({{bundle}}). Nothing is shown; scores are not affected.",
    },
    next: {
      zh: "这个评审包不是秘书处完整制作的，或被拼改过：请把说明交秘书处，换一份评审包。",
      en: "The bundle was not made as a whole by the secretariat, or was put together from others: hand the report in and get another.",
    },
  },
  "bundle/copy-unknown": {
    says: {
      zh: "找不到评审包 {{bundle}} 的文件：它可能已被移动或删除。没有复制任何内容。",
      en: "The files of bundle {{bundle}} are not where they were built; they may have been moved or deleted. Nothing was copied.",
    },
    next: { zh: "请把评审包文件夹移回原处，或重新制作。", en: "Move the bundle's folder back, or build it again." },
  },
  "bundle/copy-damaged": {
    says: {
      zh: "复制后读回检查，U 盘上有 {{count}} 处与评审包不一致；这份复制已删除，原评审包完好。",
      en: "Reading the copy back found {{count}} places that differ; the copy was removed, the bundle itself is whole.",
    },
    next: {
      zh: "这个 U 盘不可靠，请勿使用：换一个 U 盘再复制。",
      en: "This stick cannot be trusted: do not use it, copy to another one.",
    },
  },
  "slip/unknown": {
    says: { zh: "没有这张启用单。", en: "There is no such slip." },
    next: { zh: "请刷新列表后再试。", en: "Refresh the list and try again." },
  },
  "slip/revoked-before": {
    says: {
      zh: "{{expert}} 的这张启用单此前已登记遗失，没有改动。",
      en: "This slip of {{expert}} was reported lost before; nothing was changed.",
    },
    next: {
      zh: "请制作下一版评审包，以便补发新的启用单。",
      en: "Build the next bundle: it gives the expert a new slip.",
    },
  },
} as const satisfies Record<string, Message>;

export type BundleProblemKind = keyof typeof bundleProblems;
