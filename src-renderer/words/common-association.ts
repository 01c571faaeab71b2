import type { WordTree } from "#renderer/lib/speak.ts";

/** Words about opening files with a double click. */
export const associationWords = {
  offer: {
    zh: "在这台电脑上双击评审包、评分文件，就打开评审台？只为您本人设置，随时可以取消。",
    en: "Open Pingshen by a double click on a bundle or a score file on this computer? For you alone, to be undone at any time.",
  },
  moved: {
    zh: "程序换了位置，双击评审包、评分文件还指向原处：{{from}}。改为现在的位置？",
    en: "The program was moved; a double click on a bundle or a score file still leads to {{from}}. Point it here?",
  },
  portable: {
    zh: "这是便携程序：关联指向它现在的位置 {{program}}，换了位置会再问一次。",
    en: "This is a portable copy: the setting points to where it lies now, {{program}}; you are asked again when it moved.",
  },
  associate: { zh: "现在关联", en: "Yes, now" },
  decline: { zh: "不用", en: "No" },
  open: { zh: "双击打开文件……", en: "Opening by double click…" },
  title: { zh: "双击打开评审包和评分文件", en: "Opening bundles and score files by double click" },
  explains: {
    zh: "只改您本人在这台电脑上的系统设置（.psb、.psr、.pss），不需要管理员。双击只是打开评审台，不会自动导入。",
    en: "Changes only your own settings on this computer (.psb, .psr, .pss); no administrator is needed. A double click opens Pingshen and imports nothing by itself.",
  },
  state: {
    open: { zh: "○ 尚未关联。", en: "○ Not set." },
    associated: { zh: "✓ 双击打开评审台：{{program}}", en: "✓ A double click opens Pingshen: {{program}}" },
    declined: { zh: "○ 没有关联。", en: "○ Not set." },
    installed: {
      zh: "✓ 安装时已登记，双击即可打开。",
      en: "✓ Set when the package was installed.",
    },
    none: {
      zh: "○ 现在运行的不是打包的程序，没有可以关联的。",
      en: "○ This is not the packed program; there is nothing to set.",
    },
  },
  again: { zh: "重新关联", en: "Set again" },
  forget: { zh: "取消关联", en: "Undo" },
  close: { zh: "关闭", en: "Close" },
  done: { zh: "✓ 已关联。图标可能在重新登录后才更新。", en: "✓ Done. Icons may follow after you log in again." },
  forgotten: { zh: "✓ 已取消关联。", en: "✓ Undone." },
  kept: {
    zh: "{{extensions}} 已由另一个程序打开，没有改动；要用评审台打开，请在文件上点右键，选「打开方式」。",
    en: "{{extensions}} is opened by another program, which was left as it is; to use Pingshen choose “Open with” on the file.",
  },
  missing: {
    zh: "这台电脑上没有或没有运行成功：{{tools}}。设置已写好，但桌面可能还不知道；重新登录后仍打不开时，请在评审台里导入文件。",
    en: "Not here, or without success: {{tools}}. The setting is written but the desktop may not know it yet; if files still do not open after you log in again, import them inside Pingshen.",
  },
} as const satisfies WordTree;
