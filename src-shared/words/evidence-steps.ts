import type { Language, Sentence } from "#shared/words/sentence.ts";

/** The steps of verifying an evidence pack, in their order. */
const evidenceSteps = {
  bag: { zh: "文件包", en: "bag" },
  rules: { zh: "规则文件", en: "rule file" },
  record: { zh: "名册与评审包", en: "roster and bundles" },
  files: { zh: "评分文件", en: "score files" },
  signatures: { zh: "专家签名", en: "experts' signatures" },
  certificates: { zh: "启用单与证书", en: "slips and certificates" },
  coverage: { zh: "评分齐全", en: "coverage" },
  freeze: { zh: "冻结", en: "freeze" },
  corrections: { zh: "更正", en: "corrections" },
  scores: { zh: "得分", en: "scores" },
  ranks: { zh: "名次", en: "ranks" },
  ties: { zh: "同分比较", en: "tie steps" },
  votes: { zh: "票决", en: "votes" },
  decisions: { zh: "决定", en: "decisions" },
  seats: { zh: "席位", en: "seats" },
  reserve: { zh: "递补", en: "reserve" },
  code: { zh: "结果码", en: "result code" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Steps of some packs only: they have no number, so that those of the others stay. */
const unnumberedSteps = {
  signed: { zh: "整包签名", en: "signature of the whole pack" },
  unsigned: { zh: "整包签名", en: "signature of the whole pack" },
  journal: { zh: "秘书处记录链", en: "the secretariat's journal" },
  noJournal: { zh: "秘书处记录链", en: "the secretariat's journal" },
  paper: {
    zh: "纸质评审表（没有专家密钥签名，由两人分别录入）",
    en: "paper sheets (signed by no expert's key, typed by two people)",
  },
} as const satisfies Readonly<Record<string, Sentence>>;
export type EvidenceStep = keyof typeof evidenceSteps | keyof typeof unnumberedSteps;

/** What can differ. */
const evidenceFacts = {
  presence: { zh: "有无", en: "presence" },
  hash: { zh: "哈希值", en: "hash" },
  format: { zh: "格式", en: "format" },
  ruleHash: { zh: "规则文件哈希值", en: "hash of the rules" },
  round: { zh: "活动", en: "round" },
  title: { zh: "名称", en: "title" },
  practice: { zh: "是否练习", en: "practice" },
  bundle: { zh: "评审包", en: "bundle" },
  inForce: { zh: "计入的评分文件", en: "score file in force" },
  signature: { zh: "签名", en: "signature" },
  expert: { zh: "专家", en: "expert" },
  revision: { zh: "版次", en: "revision" },
  slip: { zh: "启用单", en: "slip" },
  certificate: { zh: "启用单对专家密钥的证书", en: "the slip's certificate of the expert's key" },
  mergedBefore: { zh: "合并须早于启用单作废", en: "merged before the slip was revoked" },
  typists: { zh: "录入人", en: "typists" },
  organiserKey: { zh: "评审包的组织方密钥或其接替者", en: "the bundles' organiser key, or one it vouches for" },
  thirdPerson: { zh: "定不同之处的人", en: "who settled a difference" },
  control: { zh: "两人录入的核对码", en: "control code as typed twice" },
  typedTwice: { zh: "两遍录入", en: "as typed twice" },
  written: { zh: "手写合计（十分之一分）", en: "written total, in tenths of a point" },
  forms: { zh: "评分表份数", en: "number of forms" },
  standing: { zh: "事先登记的回避", en: "recusal known before" },
  tenths: { zh: "分值（十分之一分）", en: "score in tenths of a point" },
  stateHash: { zh: "冻结校验值", en: "hash of the frozen state" },
  frozen: { zh: "冻结记录", en: "record of the freeze" },
  people: { zh: "经办人与监督人", en: "operator and witness" },
  quorum: { zh: "到会要求", en: "quorum" },
  awaitingReview: { zh: "须复评而未复评的候选对象数", en: "candidates that the panel had to judge again" },
  shortCandidates: { zh: "评分不足的候选对象数", en: "candidates with too few scores" },
  removedBefore: { zh: "撤出须早于冻结", en: "taken out before the freeze" },
  number: { zh: "编号", en: "numbers" },
  before: { zh: "更正前的分值（十分之一分）", en: "score before, in tenths of a point" },
  changed: { zh: "是否有改动", en: "changed" },
  differing: { zh: "其他专家不同的分值", en: "differing scores of other experts" },
  correctionRecord: { zh: "更正记录的哈希值", en: "hash of the corrections' record" },
  category: { zh: "类别", en: "category" },
  score: { zh: "得分", en: "score" },
  printed: { zh: "显示的得分", en: "printed score" },
  valid: { zh: "有效评分数", en: "valid scores" },
  trimmed: { zh: "是否去掉最高最低", en: "trimmed" },
  rank: { zh: "名次", en: "rank" },
  order: { zh: "排列", en: "order" },
  tieValues: { zh: "同分比较值", en: "tie values" },
  tieGroup: { zh: "并列者", en: "tie group" },
  openSeats: { zh: "所争席位", en: "contested seats" },
  vote: { zh: "票决入选", en: "chosen by vote" },
  voteRecord: { zh: "票决记录的哈希值", en: "hash of the vote's record" },
  demonstration: { zh: "是否演示票决", en: "demonstration" },
  request: { zh: "所答的复投票", en: "run-off answered" },
  voters: { zh: "应投票的专家", en: "experts asked" },
  choice: { zh: "选票所选", en: "choice of the ballot" },
  tally: { zh: "票数", en: "tally" },
  closedBefore: { zh: "选票须早于计票", en: "ballot received before the count" },
  reason: { zh: "理由", en: "ground" },
  fits: { zh: "与名单相符", en: "fits the list" },
  decisionRecord: { zh: "决定记录的哈希值", en: "hash of the decisions' record" },
  former: { zh: "之前的结果码", en: "result code before" },
  seats: { zh: "席位数", en: "seats" },
  selected: { zh: "入选", en: "selected" },
  vacant: { zh: "空缺", en: "vacant" },
  reserve: { zh: "递补", en: "reserve" },
  remainder: { zh: "其余内容的哈希值", en: "hash of the rest" },
  code: { zh: "结果码", en: "result code" },
  facts: { zh: "内容", en: "content" },
  journalHead: { zh: "记录链的末项", en: "newest entry of the journal" },
  journaled: { zh: "记录链中有无", en: "in the journal" },
} as const satisfies Readonly<Record<string, Sentence>>;
export type EvidenceFact = keyof typeof evidenceFacts;

/** Values that are words; every other value is shown as it is. */
const valueWords: Readonly<Record<string, Sentence>> = {
  "@present": { zh: "有", en: "present" },
  "@missing": { zh: "无", en: "missing" },
  "@holds": { zh: "成立", en: "holds" },
  "@fails": { zh: "不成立", en: "does not hold" },
  "@yes": { zh: "是", en: "yes" },
  "@no": { zh: "否", en: "no" },
  "@two": { zh: "两个人", en: "two people" },
  "@third": { zh: "录入人以外的人", en: "somebody who typed neither" },
  "@unreadable": { zh: "无法读取", en: "unreadable" },
  "@recused": { zh: "回避", en: "recused" },
  "@judging": { zh: "评分", en: "judging" },
  "@no_score": { zh: "无有效评分", en: "no valid score" },
  "@insufficient": { zh: "有效评分不足", en: "too few valid scores" },
};

/** One thing that is not as it follows from the files. Values that begin with `@` are words. */
export interface EvidenceDifference {
  readonly subject: string;
  readonly fact: EvidenceFact;
  readonly expected: string;
  readonly found: string;
}

/** One step as it was redone. */
export interface ReplayedStep {
  readonly step: EvidenceStep;
  /** The fingerprint of the key that signed the whole pack. */
  readonly key?: string;
  /** The first thing in it that differs. */
  readonly difference: EvidenceDifference | undefined;
}

const notSigned = {
  zh: "没有。组织方密钥没有给这个证据包签名",
  en: "none, the organiser's key did not sign this pack",
} as const satisfies Sentence;

const notThere = {
  zh: "这个证据包里没有（旧版本写出）",
  en: "not in this pack (written by an older version)",
} as const satisfies Sentence;

/** The line of a step: its number from 1, and what differs if anything does. */
export function evidenceLine({ step, key = "", difference }: ReplayedStep, language: Language): string {
  const zh = language === "zh";
  const at = step in unnumberedSteps ? "+" : String(Object.keys(evidenceSteps).indexOf(step) + 1);
  const name = { ...evidenceSteps, ...unnumberedSteps }[step][language];
  const by = key === "" ? "" : zh ? `（密钥 ${key}）` : ` (key ${key})`;
  const head = `${at.padStart(2)} ${name}${by}${zh ? "：" : ": "}`;
  if (step === "unsigned") return head + notSigned[language];
  if (step === "noJournal") return head + notThere[language];
  if (difference === undefined) return head + (zh ? "相符" : "agree");
  const value = (text: string): string => valueWords[text]?.[language] ?? (text === "" ? "–" : text);
  const { subject, fact } = difference;
  const [expected, found] = [value(difference.expected), value(difference.found)];
  return zh
    ? `${head}不符：${subject}，${evidenceFacts[fact].zh}：应为 ${expected}，实为 ${found}`
    : `${head}differ: ${subject}, ${evidenceFacts[fact].en}: expected ${expected}, found ${found}`;
}
