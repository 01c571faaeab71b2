import type { Message } from "#shared/words/sentence.ts";

/** What may be wrong with the folders and archives of a delivery. */
export const deliveryFindings = {
  "folder-missing": {
    says: { zh: "没有找到“{{name}}”的材料文件夹。", en: "There is no folder for “{{name}}”." },
    next: {
      zh: "请检查文件夹名（序号加名称），补齐后重新接收。",
      en: "Check the folder's name (number and name), add it and take in again.",
    },
  },
  "folder-ambiguous": {
    says: {
      zh: "“{{name}}”对应到几个文件夹（{{folders}}），没有自动选择。",
      en: "Several folders fit “{{name}}” ({{folders}}); none was chosen.",
    },
    next: {
      zh: "请只保留一个，或在文件夹名前加上序号，再重新接收。",
      en: "Keep one, or put the running number in front, and take in again.",
    },
  },
  "folder-shared": {
    says: {
      zh: "文件夹“{{folder}}”同时对应 {{rows}} 行推荐，没有归给任何一行。",
      en: "The folder “{{folder}}” fits {{rows}} rows; it was given to none.",
    },
    next: {
      zh: "请在文件夹名前加上序号以区分，再重新接收。",
      en: "Tell them apart by the running number in the folder's name and take in again.",
    },
  },
  "folder-number-differs": {
    says: {
      zh: "文件夹的序号与汇总表的序号 {{number}} 不一致，已按名称对应给“{{name}}”。",
      en: "The folder's number differs from {{number}} in the workbook; it was matched to “{{name}}” by name.",
    },
    next: { zh: "请核对一下是否同一个对象。", en: "Check that it is the same candidate." },
  },
  "folder-name-near": {
    says: {
      zh: "文件夹名与“{{name}}”不完全一样，暂按同一对象接收。",
      en: "The folder is not called quite like “{{name}}”; for now it was taken in as that candidate's.",
    },
    next: {
      zh: "请核对是否同一个对象；不是的，请改正文件夹名后重新接收。",
      en: "Check that it is the same candidate; if not, correct the folder's name and take in again.",
    },
  },
  "folder-left-over": {
    says: {
      zh: "这个文件夹在汇总表中没有对应的推荐对象，没有接收。",
      en: "No row of the workbook fits this folder; it was not taken in.",
    },
    next: {
      zh: "如果是漏填，请补进汇总表；否则不用处理。",
      en: "If its row was forgotten, add it to the workbook; otherwise nothing is needed.",
    },
  },
  "file-loose": {
    says: {
      zh: "这个文件不在任何推荐对象的文件夹里，没有接收。",
      en: "This file lies in no candidate's folder and was not taken in.",
    },
    next: {
      zh: "如果需要，请移进相应文件夹后重新接收。",
      en: "If it is needed, move it into the right folder and take in again.",
    },
  },
  "file-not-asked": {
    says: {
      zh: "通知没有要求这种文件，已登记，不会进入评审包。",
      en: "The notice does not ask for this kind of file; it is listed but goes into no bundle.",
    },
    next: {
      zh: "如果内容重要，请推荐单位改成要求的格式。",
      en: "If it matters, ask the unit for one of the wanted formats.",
    },
  },
  "link-ignored": {
    says: { zh: "这是一个链接，不是文件，没有读取。", en: "This is a link, not a file; it was not followed." },
    next: { zh: "请换成文件本身后重新接收。", en: "Put the file itself in its place and take in again." },
  },
  "archive-unpacked": {
    says: {
      zh: "压缩包已解开，共 {{files}} 个文件（文件名编码 {{encoding}}）。",
      en: "The archive was unpacked: {{files}} files (names in {{encoding}}).",
    },
    next: { zh: "请核对文件名是否正常显示。", en: "Check that the names read well." },
  },
  "archive-refused": {
    says: {
      zh: "压缩包没有解开（{{reason}}），里面的文件没有接收。",
      en: "The archive was not unpacked ({{reason}}); its files were not taken in.",
    },
    next: {
      zh: "请让推荐单位改送文件夹，或重新压缩后再接收。",
      en: "Ask for a plain folder or a fresh archive and take in again.",
    },
  },
  "archive-not-opened": {
    says: {
      zh: "这种压缩包在这里不能解开，里面的文件没有接收。",
      en: "This kind of archive cannot be unpacked here; its files were not taken in.",
    },
    next: {
      zh: "请解开后把文件夹放在原处（或改压成 .zip），再重新接收。",
      en: "Unpack it into the same place (or pack it as .zip) and take in again.",
    },
  },
  "file-not-read": {
    says: {
      zh: "文件没有读完（{{reason}}），其他文件不受影响。",
      en: "The file could not be read to the end ({{reason}}); other files are not affected.",
    },
    next: {
      zh: "请打开文件看看是否损坏，换一份后重新接收。",
      en: "Open it to see whether it is damaged, replace it and take in again.",
    },
  },
  "photo-identical": {
    says: {
      zh: "照片“{{fileName}}”与“{{otherName}}”的另一张照片（{{otherAt}}）是同一个文件。",
      en: "The photo “{{fileName}}” is the same file as another photo of “{{otherName}}” ({{otherAt}}).",
    },
    next: {
      zh: "请看两张照片；需要更换的请推荐单位另送，确可两处使用的请写明理由。",
      en: "Look at both; ask for another one, or record why both may stay.",
    },
  },
  "photo-alike": {
    says: {
      zh: "照片“{{fileName}}”与“{{otherName}}”的照片（{{otherAt}}）看起来是同一张。",
      en: "The photo “{{fileName}}” looks like the one of “{{otherName}}” ({{otherAt}}).",
    },
    next: {
      zh: "请对照两张照片，由人认定是不是同一张。",
      en: "Look at both side by side; a person decides whether they are one.",
    },
  },
  "photo-reused": {
    says: {
      zh: "照片“{{fileName}}”经核对，与另一张报送的照片是同一张。",
      en: "The photo “{{fileName}}” was found to be the same picture as another one that was sent.",
    },
    next: { zh: "请推荐单位另送一张。", en: "Ask the unit for another one." },
  },
  "form-value-differs": {
    says: {
      zh: "“{{head}}”在汇总表中是“{{declared}}”，在推荐表 Word 中是“{{found}}”，两处不一致。",
      en: "“{{head}}” is “{{declared}}” in the workbook and “{{found}}” in the Word form; the two differ.",
    },
    next: {
      zh: "请对照推荐表原文核实，以哪一处为准由人决定。",
      en: "Check the form's own words; a person decides which one holds.",
    },
  },
} as const satisfies Record<string, Message>;
