import type { Message } from "#shared/words/sentence.ts";

const askAgain = { zh: "请推荐单位补交。", en: "Ask the recommending unit to send it." };
const askForGoodFile = {
  zh: "请推荐单位重新提交可以打开的文件。",
  en: "Ask the recommending unit for a file that opens.",
};
const chooseOne = { zh: "请确认以哪一份为准，并请推荐单位说明。", en: "Find out which one counts and ask the unit." };

/** What may be found of recommendation forms and videos. */
export const formFindings = {
  "form-word-missing": {
    says: { zh: "缺少可编辑的推荐表（Word）。", en: "The editable recommendation form (Word) is missing." },
    next: askAgain,
  },
  "form-pdf-missing": {
    says: { zh: "缺少盖章扫描的推荐表（PDF）。", en: "The stamped and scanned recommendation form (PDF) is missing." },
    next: askAgain,
  },
  "form-word-several": {
    says: { zh: "Word 推荐表有 {{count}} 份，应为 1 份。", en: "There are {{count}} Word forms; one is expected." },
    next: chooseOne,
  },
  "form-pdf-several": {
    says: { zh: "PDF 推荐表有 {{count}} 份，应为 1 份。", en: "There are {{count}} PDF forms; one is expected." },
    next: chooseOne,
  },
  "form-not-word": {
    says: {
      zh: "“{{fileName}}”的内容不是 Word 文档（实际为 {{content}}）。",
      en: "“{{fileName}}” is not a Word document (its content is {{content}}).",
    },
    next: askForGoodFile,
  },
  "form-not-pdf": {
    says: {
      zh: "“{{fileName}}”的内容不是 PDF（实际为 {{content}}）。",
      en: "“{{fileName}}” is not a PDF (its content is {{content}}).",
    },
    next: askForGoodFile,
  },
  "form-broken": {
    says: {
      zh: "推荐表“{{fileName}}”损坏，打不开（{{fault}}）。",
      en: "The form “{{fileName}}” is damaged and does not open ({{fault}}).",
    },
    next: askForGoodFile,
  },
  "form-encrypted": {
    says: {
      zh: "推荐表“{{fileName}}”设有密码，专家打不开。",
      en: "The form “{{fileName}}” is protected by a password; experts cannot open it.",
    },
    next: { zh: "请推荐单位提交没有密码的文件。", en: "Ask the recommending unit for a file without a password." },
  },
  "form-macro": {
    says: {
      zh: "“{{fileName}}”含有宏，程序不会运行它。",
      en: "“{{fileName}}” holds a macro; the program never runs it.",
    },
    next: {
      zh: "请推荐单位另存为不含宏的 .docx 后重新提交，或写明理由。",
      en: "Ask for a .docx without macros, or record a reason.",
    },
  },
  "video-missing": {
    says: { zh: "缺少宣传视频。", en: "The publicity video is missing." },
    next: askAgain,
  },
  "video-broken": {
    says: {
      zh: "视频“{{fileName}}”读不出来（{{fault}}），专家可能无法播放。",
      en: "The video “{{fileName}}” cannot be read ({{fault}}); experts may be unable to play it.",
    },
    next: askForGoodFile,
  },
  "video-codec": {
    says: {
      zh: "视频“{{fileName}}”的编码为 {{codec}}，评审用电脑可能无法播放。",
      en: "The video “{{fileName}}” uses {{codec}}, which review laptops may not play.",
    },
    next: {
      zh: "本机装有 ffmpeg 时，制作评审包会转换它；否则建议请推荐单位转为 H.264 的 MP4。视频不是必交材料。",
      en: "With ffmpeg on this computer the bundle converts it; otherwise an MP4 in H.264 is advised. A video is not required.",
    },
  },
} as const satisfies Record<string, Message>;
