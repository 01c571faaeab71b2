import type { Message } from "#shared/words/sentence.ts";

/** What may go wrong when a person chooses a converter. */
export const converterProblems = {
  "converter/no-word": {
    says: {
      zh: "「{{name}}」不是能用的 LibreOffice 程序：名称不对、没有回答版本，或不能启动。没有改动。",
      en: "“{{name}}” is no usable LibreOffice: it has another name, tells no version, or does not start. Nothing was changed.",
    },
    next: {
      zh: "请在 LibreOffice 安装文件夹的 program 里选择 soffice（Windows 为 soffice.com 或 soffice.exe）。",
      en: "Choose soffice in the folder “program” of LibreOffice (soffice.com or soffice.exe on Windows).",
    },
  },
  "converter/no-video": {
    says: {
      zh: "「{{name}}」不是能用的 ffmpeg 程序：名称不对、没有回答版本、不能启动，或不能写 H.264 视频。没有改动。",
      en: "“{{name}}” is no usable ffmpeg: it has another name, tells no version, does not start, or cannot write H.264. Nothing was changed.",
    },
    next: {
      zh: "请选择带 H.264 编码器的 ffmpeg（Windows 为 ffmpeg.exe）。",
      en: "Choose an ffmpeg with an encoder for H.264 (ffmpeg.exe on Windows).",
    },
  },
} as const satisfies Record<string, Message>;

export type ConverterProblemKind = keyof typeof converterProblems;
