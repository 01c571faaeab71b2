import type { Text } from "#shared/rules/condition.ts";

/** What the text says of its pack. */
interface PackFacts {
  readonly practice: boolean;
  /** Experts whose scores were typed from paper. */
  readonly paper: number;
  /** By the organiser's key, as a whole. */
  readonly signed: boolean;
}

/** The text of `README.txt` in an evidence pack, in both languages. */
export const evidenceReadme = (
  title: Text,
  resultCode: string,
  { practice, paper, signed }: PackFacts,
): string => `${title.zh}
结果码 ${resultCode}${practice ? "（练习，不作为推选依据）" : ""}

本文件包含有重新得出结果所需的全部文件：规则文件、候选对象与专家分组、每份已合并评分文件的签名原文、
票决与例外的记录、结果文件。不含申报材料，不含联系方式。
data/journal.jsonl 是秘书处的操作记录：每一项带着前一项的哈希值，不能悄悄改动、抽去或截短；data/papers 里是汇总表、
递补名单和登记簿，供阅读。
${
  paper === 0
    ? ""
    : `
有 ${String(paper)} 位专家只交来手签的纸质评审表：评分由两人分别录入、逐格比对，没有专家密钥的签名。
两遍录入、看纸面定下的各格和扫描件都在 data/paper；请与扫描件对照。
`
}
怎样核对
1. 解压到一个文件夹。
2. 安装 Python 3.9 或更高版本（只用标准库，不需要联网），在该文件夹中运行：
       python3 verify.py
   也可以不解压，直接核对压缩包：python3 verify.py 证据包.zip
3. 每一步显示“相符”或“不符”。全部相符时，最后一行显示结果码；与公布的、打印的结果码对照。
   第一处不符会写明是什么、应为什么、实为什么，程序随即停止，退出码为 1。
不想用本文件夹中的程序时，可照评审台文档 docs/formats.md 自写一个；评审台自带的核对程序是：
       npm run verify -- 证据包.zip

${
  signed
    ? `整个文件包由组织方密钥签名（tagmanifest-sha256.txt.minisig，公钥 organiser.pub）：第一步之后的“整包签名”一行写明密钥指纹，
与启用单上印的对照。不用上面的程序也能核对：minisign -V -p organiser.pub -m tagmanifest-sha256.txt，再用 sha256sum -c 核对
两份清单。`
    : `整个文件包没有组织方密钥的签名：其中的专家记录逐件签名，整包是否被换过，只能对照公布的、打印的结果码。`
}

核对能证明什么：结果由这些签了名的评分文件按这份规则得出，一个半分也没有改过。
核对时另需与纸面对照：专家签字的评分表上的校验码，即评分文件哈希值的前十六位；
评审包的哈希值和组织方密钥，见 data/record.json。启用单的公钥也记在其中，本文件包自身不能证明它们，
须与签了名的评审包里的 pingshen/roster.json 对照。


${title.en}
Result code ${resultCode}${practice ? " (practice, no basis for a selection)" : ""}

This pack holds all that is needed to redo the result: the rule file, candidates and panels, the signed content of every
merged score file, recorded votes and exceptions, and the result. No materials and no contact data. data/journal.jsonl is the
secretariat's journal, each entry with the hash of the one before, so that nothing is altered, taken out or cut off unseen;
data/papers holds the summary, the reserve list and the registers, to be read.
${
  paper === 0
    ? ""
    : `
Experts who handed in hand-signed paper sheets only: ${String(paper)}. Two people typed their scores apart and the cells were
compared; no expert's key signed them. Both typings, what was settled by the paper and the scans are in data/paper.
`
}
How to verify
1. Unpack it into a folder.
2. With Python 3.9 or later (standard library only, no network), run in that folder:
       python3 verify.py
   or, without unpacking:  python3 verify.py PACK.zip
3. Each step says “agree” or “differ”. When all agree, the last line shows the result code; compare it with the one that
   was published and printed. The first difference is named with what was expected and what was found; the program then
   stops with exit code 1.
Who would rather not run the program in this folder can write one from docs/formats.md; Pingshen's own is
       npm run verify -- PACK.zip

${
  signed
    ? `The organiser's key signed the pack as a whole (tagmanifest-sha256.txt.minisig, key organiser.pub): the line “signature of
the whole pack” after the first step names the key's fingerprint; compare it with the one printed on the slips. Without
these programs: minisign -V -p organiser.pub -m tagmanifest-sha256.txt, then sha256sum -c on both manifests.`
    : `The organiser's key did not sign the pack as a whole. Experts' records in it are signed one by one; whether the pack was
exchanged can only be told by the result code that was published and printed.`
}

What this proves: the result follows from these signed score files by this rule file; not half a point was changed.
To be compared with paper: the control code on the score sheets that the experts signed by hand, which is the first
sixteen digits of the hash of the score file; the hash of the bundle and the organiser's key, see data/record.json. The
public keys of the slips stand there too; the pack by itself does not prove them, so compare them with
pingshen/roster.json in the signed bundle.
`;
