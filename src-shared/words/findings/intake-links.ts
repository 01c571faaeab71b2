import type { Message } from "#shared/words/sentence.ts";

/** What came instead of files, or around them. */
export const linkFindings = {
  "file-is-link": {
    says: {
      zh: "这是一个快捷方式或网址，不是文件本身，没有接收。",
      en: "This is a shortcut or a web address, not the file itself; it was not taken in.",
    },
    next: {
      zh: "请单位报送文件本身，放进同一文件夹后重新接收。",
      en: "Ask the unit for the file itself, put it into the same folder and take in again.",
    },
  },
  "link-in-cell": {
    says: {
      zh: "汇总表里写的是网址或网盘链接（{{text}}），材料没有随件报送。",
      en: "The workbook gives a web or cloud address ({{text}}); what lies there was not sent.",
    },
    next: {
      zh: "请单位把链接里的材料作为文件报送，放进文件夹后重新接收。",
      en: "Ask the unit to send what lies there as files, put them into the folder and take in again.",
    },
  },
  "mail-unpacked": {
    says: { zh: "邮件的 {{files}} 个附件已取出。", en: "The {{files}} attachments of this e-mail were taken out." },
    next: { zh: "无需处理。", en: "Nothing is needed." },
  },
  "mail-not-opened": {
    says: {
      zh: "这种邮件文件在这里打不开，里面的附件没有接收。",
      en: "This kind of mail file cannot be opened here; its attachments were not taken in.",
    },
    next: {
      zh: "请在邮件程序里打开，把附件存到同一文件夹（或另存为 .eml），再重新接收。",
      en: "Open it in the mail program, save its attachments into the same folder (or save it as .eml) and take in again.",
    },
  },
  "file-changed-silently": {
    says: {
      zh: "文件内容和上次不同，大小和修改时间却没有变。",
      en: "The file holds other bytes than last time, though its size and time of change are the same.",
    },
    next: {
      zh: "可能是磁盘或 U 盘出错，也可能被改动：请打开核对，必要时请单位重新报送。",
      en: "The disk or stick may be failing, or somebody altered it: open and check it; ask the unit for it again if needed.",
    },
  },
  "file-of-wps": {
    says: {
      zh: "这个 WPS 文字文件在这里读不出，没有作为推荐表接收。",
      en: "This WPS text cannot be read here; it was not taken in as the form.",
    },
    next: {
      zh: "请用 WPS 打开查看，另存为 .docx 放进同一文件夹后重新接收。",
      en: "Open it in WPS to look at it, save it as .docx in the same folder and take in again.",
    },
  },
} as const satisfies Record<string, Message>;
