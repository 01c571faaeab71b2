import type { Message } from "#shared/words/sentence.ts";

const copyAgain = {
  zh: "可能没有复制完、U 盘有坏区或被改动：请重新复制这一个文件；其余部分不受影响。",
  en: "Copied in part, a damaged stick, or altered: copy this one file again; the rest is not affected.",
};

const notConvertedNext = {
  zh: "其他文件不受影响。请打开原件看一看；必要时请推荐单位另交 PDF、docx 或 H.264 的 MP4。",
  en: "No other file is affected. Look at the original; where needed ask the unit for a PDF, a docx or an MP4 in H.264.",
};

/** What may be found in single parts of a bundle, or on the way into one. */
export const bundleFindings = {
  "bundle-volume-missing": {
    says: { zh: "缺少材料卷 {{name}}。", en: "Volume {{name}} is missing." },
    next: {
      zh: "请插入存有它的 U 盘并选择其文件夹；没有它时，其中的材料看不到。",
      en: "Insert the stick that holds it and choose its folder; without it its materials cannot be shown.",
    },
  },
  "bundle-volume-unreadable": {
    says: { zh: "材料卷 {{name}} 读不出来（{{reason}}）。", en: "Volume {{name}} cannot be read ({{reason}})." },
    next: { zh: "请检查 U 盘后重新复制。", en: "Check the stick and copy it again." },
  },
  "bundle-volume-size": {
    says: {
      zh: "材料卷 {{name}} 应为 {{expectedBytes}} 字节，实为 {{foundBytes}} 字节。",
      en: "Volume {{name}} should have {{expectedBytes}} bytes but has {{foundBytes}}.",
    },
    next: copyAgain,
  },
  "bundle-file-altered": {
    says: {
      zh: "{{name}} 中的 {{file}} 与签名时的校验值不一致，不会显示它。",
      en: "{{file}} in {{name}} does not have the hash that was signed; it will not be shown.",
    },
    next: copyAgain,
  },
  "bundle-container-altered": {
    says: {
      zh: "{{name}} 的材料内容完好，但压缩包目录与制作时不同。",
      en: "The materials in {{name}} are whole, but the ZIP around them is not as it was built.",
    },
    next: copyAgain,
  },
  "bundle-index-differs": {
    says: {
      zh: "{{name}} 的索引与压缩包目录对 {{file}} 的位置说法不一。",
      en: "Index and ZIP directory of {{name}} disagree about the place of {{file}}.",
    },
    next: { zh: "评审包没有写成：请换一个磁盘再制作。", en: "The bundle was not finished: build it on another disk." },
  },
  "bundle-change-excepted": {
    says: {
      zh: "“{{name}}”在作出结论之后材料有变，{{by}} 记录为例外：{{reason}}。",
      en: "“{{name}}” changed after its decision; {{by}} recorded an exception: {{reason}}.",
    },
    next: { zh: "不用处理；结论照旧有效。", en: "Nothing to do; the decision stands." },
  },
  "bundle-gone-excepted": {
    says: {
      zh: "“{{name}}”已不在来件中，{{by}} 记录为例外：{{reason}}。",
      en: "“{{name}}” is no longer delivered; {{by}} recorded an exception: {{reason}}.",
    },
    next: { zh: "不用处理；结论照旧有效。", en: "Nothing to do; the decision stands." },
  },
  "bundle-undecided": {
    says: {
      zh: "「{{name}}」的初审还没有得出合格或不合格的结论，没有放进评审包。",
      en: "The preliminary check of “{{name}}” has not ended yet; it was left out of the bundle.",
    },
    next: {
      zh: "如应参加评审，请作出结论后重新制作评审包。",
      en: "If it is to be judged, decide and build the bundle again.",
    },
  },
  "bundle-expert-without-candidates": {
    says: {
      zh: "专家「{{name}}」负责的类别里没有可评的候选对象。",
      en: "Expert “{{name}}” has no candidate to judge in the bundle.",
    },
    next: { zh: "请核对专家名单中的评审类别。", en: "Check the categories in the roster." },
  },
  "bundle-picture-left-out": {
    says: {
      zh: "「{{name}}」的图片 {{file}} 解不开（{{content}}），没有放进评审包。",
      en: "Picture {{file}} of “{{name}}” cannot be decoded ({{content}}) and was left out of the bundle.",
    },
    next: {
      zh: "请推荐单位另交 JPEG 格式的图片，重新收件后再制作。",
      en: "Ask the unit for a JPEG, run intake again and build again.",
    },
  },
  "bundle-material-left-out": {
    says: {
      zh: "「{{name}}」的 {{file}} 不是可显示的材料（{{content}}），没有放进评审包。",
      en: "{{file}} of “{{name}}” is nothing that can be shown ({{content}}) and was left out of the bundle.",
    },
    next: {
      zh: "如专家需要看到它，请转换为 PDF、JPEG 或 MP4 后重新收件。",
      en: "If experts need it, have it as PDF, JPEG or MP4 and run intake again.",
    },
  },
  "bundle-converter-missing": {
    says: {
      zh: "没有找到能用的 {{program}}，这一类文件没有转换，按原样放进评审包。",
      en: "No usable {{program}} was found; files of this kind were not converted and went in as they are.",
    },
    next: {
      zh: "如需转换，请在制作页上选择程序，再做一版。",
      en: "To have them converted, choose the program on the page and build again.",
    },
  },
  "bundle-conversion-slow": {
    says: {
      zh: "「{{name}}」的 {{file}} 没有转换：{{program}} 超过时限，已停止。原件不受影响。",
      en: "{{file}} of “{{name}}” was not converted: {{program}} took too long and was stopped. The original is as it was.",
    },
    next: notConvertedNext,
  },
  "bundle-conversion-failed": {
    says: {
      zh: "「{{name}}」的 {{file}} 没有转换：{{program}} 没有做成（{{reason}}）。原件不受影响。",
      en: "{{file}} of “{{name}}” was not converted: {{program}} did not manage it ({{reason}}). The original is as it was.",
    },
    next: notConvertedNext,
  },
  "bundle-conversion-unusable": {
    says: {
      zh: "「{{name}}」的 {{file}} 没有转换：{{program}} 写出的文件不能用（{{reason}}）。原件不受影响。",
      en: "{{file}} of “{{name}}” was not converted: what {{program}} wrote cannot be used ({{reason}}). The original is as it was.",
    },
    next: notConvertedNext,
  },
  "bundle-original-missing": {
    says: {
      zh: "「{{name}}」的 {{file}} 不在收件文件夹里了。",
      en: "{{file}} of “{{name}}” is no longer in the delivery folder.",
    },
    next: {
      zh: "请接回存放材料的磁盘，或把文件放回原处；文件夹换了位置时请重新收件。",
      en: "Connect the disk that holds it or put it back; run intake again if the folder moved.",
    },
  },
  "bundle-original-changed": {
    says: { zh: "「{{name}}」的 {{file}} 在收件后被改动过。", en: "{{file}} of “{{name}}” was changed after intake." },
    next: { zh: "请核实改动并重新收件。", en: "Find out why, and run intake again." },
  },
  "bundle-file-too-large": {
    says: {
      zh: "「{{name}}」的 {{file}} 有 {{sizeMegabytes}} MB，超过每卷上限 {{limitMegabytes}} MB。",
      en: "{{file}} of “{{name}}” has {{sizeMegabytes}} MB, more than a volume may hold ({{limitMegabytes}} MB).",
    },
    next: {
      zh: "请推荐单位压缩或截短后另交，重新收件后再制作。",
      en: "Ask the unit for a shorter or compressed one, run intake again and build again.",
    },
  },
  "bundle-slip-undrawable": {
    says: {
      zh: "启用单上「{{text}}」里有字体画不出的字（{{characters}}），已用〔U+编号〕代替，没有丢字。",
      en: "“{{text}}” on a slip has characters the font cannot draw ({{characters}}); they are printed as 〔U+code〕, none is lost.",
    },
    next: { zh: "请在纸上补写这几个字。", en: "Write these characters on the paper by hand." },
  },
  "bundle-clock-early": {
    says: {
      zh: "这台电脑的时间是 {{laptop}}（北京时间），早于评审包的制作时间 {{built}}。",
      en: "The clock of this laptop says {{laptop}} (Beijing time), before the bundle was built ({{built}}).",
    },
    next: {
      zh: "评分文件会记下电脑的时间：请先在系统设置里把日期和时间调对。",
      en: "Score files carry the laptop's time: set date and time right in the system settings first.",
    },
  },
  "bundle-clock-late": {
    says: {
      zh: "这台电脑的时间是 {{laptop}}（北京时间），比评审包的制作时间 {{built}} 晚了 {{years}} 年以上。",
      en: "The clock of this laptop says {{laptop}} (Beijing time), more than {{years}} years after the bundle was built ({{built}}).",
    },
    next: {
      zh: "请核对电脑的日期和时间；如果时间没错，请确认这是不是今年的 U 盘。",
      en: "Check the laptop's date and time; if they are right, check that this is this year's stick.",
    },
  },
} as const satisfies Record<string, Message>;

export type BundleFindingCode = keyof typeof bundleFindings;
