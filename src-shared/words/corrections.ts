import type { FindingCode } from "#shared/finding-codes.ts";
import type { ScreeningFindingCode } from "#shared/words/findings/screening.ts";
import type { Sentence } from "#shared/words/sentence.ts";

const fill = {
  zh: "在推荐表和汇总表中如实填写这一项，加盖公章后重新报送推荐表。",
  en: "Fill this in truthfully in form and workbook and send the stamped form again.",
};
const exact = {
  zh: "填写确切的数字或日期，并附佐证材料。",
  en: "Give the exact number or day, with evidence.",
};
const resendForm = { zh: "重新报送可以正常打开的推荐表。", en: "Send a form that opens." };
const resendPhoto = {
  zh: "另选一张 JPG 照片重新报送，单张不小于 1M、不大于 3M，文件名为“姓名（名称）+序号”。",
  en: "Send another JPG photo of 1 M to 3 M, named by name and running number.",
};
const anotherPhoto = {
  zh: "这张照片用了两次，另选一张不同的工作照片重新报送。",
  en: "This photo is used twice; send a different work photo.",
};
const oneForm = {
  zh: "说明以哪一份为准，只保留一份重新报送。",
  en: "Say which one counts and send only that one.",
};
const keepOne = {
  zh: "说明保留哪一项推荐，其余书面撤回。",
  en: "Say which nomination stays and withdraw the others in writing.",
};
const chooseWithinQuota = {
  zh: "确定保留哪些推选对象，其余书面撤回，使推荐数不超过限额。",
  en: "Choose whom to keep and withdraw the others in writing, so that the quota holds.",
};

/**
 * What a recommending unit is asked to do about each finding of the preliminary check; `null` where nothing that a unit
 * sends would help: the secretariat decides, or it is a matter of secrecy and goes its own way.
 */
const asksOfScreening: Readonly<Record<ScreeningFindingCode, Sentence | null>> = {
  "condition-answer-not-yes": null,
  "condition-answer-not-no": null,
  "condition-number-too-low": null,
  "condition-number-below-floor": null,
  "condition-number-needs-reason": {
    zh: "核实数字；确需保留推荐的，由你单位书面说明理由。",
    en: "Check the number; to keep the nomination, give your reason in writing.",
  },
  "condition-years-too-few": null,
  "condition-kinds-too-few": null,
  "condition-share-too-low": null,
  "condition-percent-too-low": null,
  "condition-missing": fill,
  "condition-invalid": fill,
  "condition-approximate": exact,
  "organisation-missing": {
    zh: "写明所属科技志愿服务组织的全称，加盖公章后重新报送推荐表。",
    en: "Name the organisation in full and send the stamped form again.",
  },
  "receipt-late": null,
  "receipt-missing": null,
  "secrecy-not-declared": {
    zh: "由你单位审核并书面声明报送材料不涉密；涉密的不得报送。",
    en: "Check and declare in writing that nothing is secret; what is secret must not be sent.",
  },
  "secrecy-declared": null,
  "secrecy-word-in-name": null,
  "secrecy-mark-in-text": null,
  "secrecy-cleared": null,
  "form-word-missing": { zh: "补报可编辑的推荐表（Word）1 份。", en: "Send the editable form (Word)." },
  "form-pdf-missing": { zh: "补报加盖公章的推荐表扫描件（PDF）1 份。", en: "Send the stamped and scanned form (PDF)." },
  "form-word-several": oneForm,
  "form-pdf-several": oneForm,
  "form-not-word": { zh: "重新报送 Word 格式（.doc、.docx）的推荐表。", en: "Send the form as Word (.doc, .docx)." },
  "form-not-pdf": { zh: "重新报送 PDF 格式的盖章推荐表扫描件。", en: "Send the stamped form as PDF." },
  "form-broken": resendForm,
  "form-encrypted": { zh: "取消密码后重新报送推荐表。", en: "Send the form without a password." },
  "form-macro": { zh: "另存为不含宏的 .docx 后重新报送。", en: "Send it as .docx without macros." },
  "video-missing": { zh: "补报宣传视频。", en: "Send the publicity video." },
  "video-broken": {
    zh: "重新报送可以播放的视频；不再报送的请说明。",
    en: "Send a video that plays, or say that it is dropped.",
  },
  "video-codec": { zh: "转为 H.264 编码的 MP4 后重新报送。", en: "Send it as MP4 in H.264." },
  "portrait-missing": { zh: "补报小2寸免冠正面彩色证件照（JPG）1 张。", en: "Send one portrait (JPG)." },
  "portrait-several": { zh: "说明用哪一张，只保留 1 张重新报送。", en: "Say which one counts and send only that one." },
  "portrait-shape": { zh: "重新报送小2寸竖版证件照。", en: "Send an upright small 2-inch portrait." },
  "photos-too-few": { zh: "补足反映事迹的工作照片。", en: "Send the work photos that are missing." },
  "photos-too-many": {
    zh: "确定保留哪几张，按要求的张数重新报送。",
    en: "Say which photos to keep, within the number asked.",
  },
  "photo-not-jpeg": {
    zh: "转成 JPG 格式后重新报送；只改后缀名无效。",
    en: "Send a real JPG; a changed suffix does not help.",
  },
  "photo-broken": resendPhoto,
  "photo-too-small": resendPhoto,
  "photo-too-large": resendPhoto,
  "photo-size-edge": null,
  "photo-name": {
    zh: "按“姓名（名称）+序号”改名后重新报送。",
    en: "Rename it to name and running number and send again.",
  },
  "quota-category-exceeded": chooseWithinQuota,
  "quota-total-exceeded": chooseWithinQuota,
  "unit-type-unknown": null,
  "unit-names-alike": null,
  "unit-limited": null,
  "former-winner": null,
  "former-winner-near": null,
  "nominated-by-two-units": null,
  "nominated-twice": keepOne,
  "nominated-near": null,
  "rules-not-json": null,
  "rules-too-new": null,
  "rules-field-wrong": null,
};

const asksOfIntake: Readonly<Partial<Record<FindingCode, Sentence>>> = {
  "folder-missing": {
    zh: "报送该推选对象的全部材料，文件夹名为“序号 名称”。",
    en: "Send all materials of this candidate in a folder named by number and name.",
  },
  "folder-ambiguous": {
    zh: "说明以哪个文件夹为准，重新报送一份完整的材料。",
    en: "Say which folder counts and send one complete set.",
  },
  "folder-shared": {
    zh: "为每个推选对象分别报送材料，文件夹名前加序号。",
    en: "Send each candidate's materials in a folder of its own, with its number.",
  },
  "photo-reused": anotherPhoto,
  "form-value-differs": {
    zh: "核实这一项，使推荐表与汇总表一致；改动推荐表的，加盖公章后重新报送。",
    en: "Check this, make form and workbook agree, and send the stamped form again if it changes.",
  },
  "archive-not-opened": {
    zh: "解开压缩包，以文件夹或 .zip 形式重新报送。",
    en: "Unpack the archive and send a folder or a .zip.",
  },
  "file-not-read": { zh: "检查该文件，重新报送可以打开的文件。", en: "Check this file and send one that opens." },
};

/** What to ask of a unit about a finding; nothing where it cannot do anything about it. */
export const askOf = (code: FindingCode): Sentence | undefined =>
  ({ ...asksOfIntake, ...asksOfScreening })[code] ?? undefined;
