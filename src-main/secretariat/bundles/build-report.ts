import type { Finding } from "#shared/finding.ts";
import { findingMessages } from "#shared/words/finding-messages.ts";
import { reportSeverities } from "#shared/words/paper/refusal-report.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import type { Sheet, SheetCell } from "#main/files/encode-workbook.ts";
import type { BundleToDeliver } from "#main/secretariat/bundles/bundle-to-deliver.ts";
import { keyIdText } from "#main/signing/fingerprint.ts";

/** What was built, for the secretariat's own file: bundles with sizes and hashes, who judges how many, all findings. */
export function buildReport(bundles: readonly BundleToDeliver[], findings: readonly Finding[], by: string): Sheet[] {
  return [
    overview(bundles, by),
    bundleSheet(bundles),
    seatSheet(bundles),
    ...conversionSheets(bundles),
    findingSheet(findings),
  ];
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e4) / 100;
const time = (atMs: number): string => new Date(atMs).toISOString();
const sum = (bundles: readonly BundleToDeliver[], of: (each: BundleToDeliver) => number): number =>
  bundles.reduce((total, each) => total + of(each), 0);

function overview(bundles: readonly BundleToDeliver[], by: string): Sheet {
  const [first] = bundles;
  if (first === undefined) return { name: "概况", rows: [] };
  const { source, packed } = first;
  const rows: SheetCell[][] = [
    ["活动", source.rules.title.zh],
    ["活动编号", source.round],
    ["演练", source.practice ? "是" : "否"],
    ["规则文件 SHA-256", packed.head.index.ruleHash],
    ["主办方密钥编号", keyIdText(source.key.keyId)],
    ["主办方密钥指纹", source.key.fingerprint],
    ["经办人", by],
    ["开始（UTC）", time(first.startedAtMs)],
    ["完成（UTC）", time(bundles.at(-1)?.endedAtMs ?? first.endedAtMs)],
    ["评审包个数", bundles.length],
    ["合计大小（MB）", megabytes(sum(bundles, (each) => each.packed.head.summary.bytes))],
    ["新启用单张数", sum(bundles, (each) => each.packed.slips.filter(({ code }) => code !== undefined).length)],
  ];
  return { name: "概况", rows };
}

function bundleSheet(bundles: readonly BundleToDeliver[]): Sheet {
  const heads = [
    "评审包编号",
    "版本",
    "发给",
    "专家数",
    "候选对象",
    "文件数",
    "大小（MB）",
    "卷数",
    "校验值 SHA-256",
    "用时（秒）",
  ];
  const rows = bundles.map(({ source, packed, startedAtMs, endedAtMs }): SheetCell[] => {
    const { candidates, files, bytes, volumes } = packed.head.summary;
    const seconds = Math.round((endedAtMs - startedAtMs) / 100) / 10;
    const whom = source.label === "" ? "全体专家" : source.label;
    const counts = [packed.seats.length, candidates, files, megabytes(bytes), volumes];
    return [source.bundle, source.version, whom, ...counts, packed.head.hash, seconds];
  });
  return { name: "评审包", rows: [heads, ...rows] };
}

function seatSheet(bundles: readonly BundleToDeliver[]): Sheet {
  const heads = ["专家编号", "姓名", "评审包编号", "启用单编号", "新启用单", "应评候选对象", "其中回避"];
  const rows = bundles.flatMap(({ source, packed }) =>
    packed.seats.map(({ expert, order, recused }): SheetCell[] => {
      const slip = packed.slips.find((each) => each.expert === expert.id);
      const isNew = slip?.code === undefined ? "" : "是";
      return [expert.id, expert.name, source.bundle, slip?.slip ?? "", isNew, order.length, recused.length];
    }),
  );
  return { name: "专家", rows: [heads, ...rows] };
}

/** What outside programs made of which file; no sheet where they made nothing. */
function conversionSheets(bundles: readonly BundleToDeliver[]): Sheet[] {
  const lines = bundles.flatMap(({ source, packed }) => packed.converted.map((line) => ({ source, line })));
  if (lines.length === 0) return [];
  const heads = [
    "评审包编号",
    "候选对象",
    "文件",
    "转换为",
    "转换程序",
    "原件 SHA-256",
    "转换后 SHA-256",
    "转换后大小（MB）",
    "页数",
    "本次转换",
  ];
  const rows = lines.map(({ source, line }): SheetCell[] => [
    source.bundle,
    line.candidate,
    line.at,
    conversionNames[line.way],
    line.program,
    line.originalSha256,
    line.sha256,
    megabytes(line.sizeBytes),
    line.pages ?? "",
    line.isNew ? "是" : "否，沿用以前转换的",
  ]);
  return [{ name: "转换", rows: [heads, ...rows] }];
}

const conversionNames = {
  word: "PDF（原件也在评审包中）",
  encode: "H.264 MP4",
  rewrap: "MP4（画面未重新编码）",
} as const;

function findingSheet(findings: readonly Finding[]): Sheet {
  const rows = findings.map(({ severity, code, at, details }): SheetCell[] => {
    const message = findingMessages[code];
    const [says, next] = [fillSentence(message.says, "zh", details), fillSentence(message.next, "zh", details)];
    return [reportSeverities[severity].zh, at, says, next];
  });
  return { name: "问题", rows: [["程度", "位置", "说明", "处理办法"], ...rows] };
}
