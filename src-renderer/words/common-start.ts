import type { WordTree } from "#renderer/lib/speak.ts";
import { associationWords } from "#renderer/words/common-association.ts";
import { diagnosticsWords } from "#renderer/words/common-diagnostics.ts";
import { openedWords } from "#renderer/words/common-opened.ts";

/** Words of the start page and of what stands above all pages. */
export const startWords = {
  title: { zh: "请选择工作台", en: "Choose your desk" },
  where: { zh: "开始页", en: "Start page" },
  safe: { zh: "全部数据只在本机，不联网", en: "All data stay on this computer; no network" },
  next: { zh: "选择工作台", en: "Choose a desk" },
  secretariat: {
    name: { zh: "秘书处", en: "Secretariat" },
    does: {
      zh: "接收推荐材料、初审、制作评审包、合并评分、形成入选名单。",
      en: "Take in nominations, screen them, build the bundle, merge scores, form the selection.",
    },
  },
  expert: {
    name: { zh: "专家", en: "Expert" },
    does: {
      zh: "导入评审包，对照评分标准审阅材料、评分，封存并交回评分文件。",
      en: "Import the bundle, read the material beside the rubric, score, seal and hand in.",
    },
  },
  sample: {
    title: { zh: "试用示例活动", en: "Try a sample round" },
    explains: {
      zh: "生成一套虚构的推荐材料，走一遍全部流程。与正式活动分开，评分文件不能混用。",
      en: "Makes invented nominations to walk the whole way. Kept apart from real rounds; score files cannot be mixed.",
    },
    candidates: { zh: "候选对象数量", en: "Candidates" },
    experts: { zh: "专家人数", en: "Experts" },
    faults: { zh: "带常见差错（练习初审）", en: "With common faults (to practise screening)" },
    run: { zh: "生成示例活动", en: "Make the sample round" },
    ready: { zh: "示例活动已生成", en: "The sample round is ready" },
    open: { zh: "打开示例活动", en: "Open the sample round" },
  },
  opened: openedWords,
  association: associationWords,
  version: { zh: "版本 {{version}}", en: "Version {{version}}" },
  dataFolder: { zh: "数据文件夹：{{folder}}", en: "Data folder: {{folder}}" },
  coreStopped: {
    title: { zh: "后台进程已停止，正在重新启动", en: "The background process stopped and is starting again" },
    safe: {
      zh: "已保存的数据没有变化。请稍候，恢复后这条提示会自动消失。",
      en: "Saved data are unchanged. Please wait; this notice goes away by itself.",
    },
  },
  clock: {
    title: {
      zh: "电脑时钟比最近一次记录晚了 {{hours}} 小时 {{minutes}} 分",
      en: "The clock is {{hours}} h {{minutes}} min behind the latest entry",
    },
    safe: {
      zh: "数据和先后顺序不受影响，但打印和名单上的时间会不对。请校准电脑时钟。",
      en: "Data and their order are not affected, but times on paper would be wrong. Set the computer's clock.",
    },
  },
  unsaved: {
    title: {
      zh: "评审台有 {{total}} 处没有存上，正在自动重试",
      en: "{{total}} on the expert's desk are not saved; trying again",
    },
    safe: { zh: "内容还在本程序中，请不要关机。", en: "They are still in this program; do not switch off." },
    show: { zh: "回到评审台查看", en: "Show them" },
    retry: { zh: "立即重试", en: "Try now" },
    closing: { zh: "还有 {{total}} 处没有存上", en: "{{total}} not saved" },
    closingExplains: {
      zh: "磁盘暂时写不进去。现在关闭，这些内容会丢失；其余内容都已保存。",
      en: "The disk does not take them just now. Closing loses them; everything else is saved.",
    },
    stay: { zh: "不关闭", en: "Stay" },
    saveAndClose: { zh: "再存一次，存上再关闭", en: "Save once more, then close" },
    lose: { zh: "不保存，直接关闭", en: "Close and lose them" },
  },
  bug: {
    title: { zh: "这个画面出错了", en: "This screen failed" },
    safe: {
      zh: "已保存的数据没有变化。请重新打开画面；仍然出错，请把下面的文字告诉技术支持。",
      en: "Saved data are unchanged. Open the screen again; if it fails again, pass the text below to support.",
    },
    again: { zh: "重新打开画面", en: "Open the screen again" },
    home: { zh: "返回开始页", en: "Back to the start page" },
  },
  diagnostics: diagnosticsWords,
  notFound: {
    title: { zh: "没有这个页面", en: "There is no such page" },
    next: { zh: "请返回开始页重新选择。", en: "Go back to the start page and choose again." },
  },
} as const satisfies WordTree;
