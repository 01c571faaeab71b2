import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of outside programs that convert when a bundle is built. */
export const convertersWords = {
  title: { zh: "制作时转换", en: "Converted when the bundle is built" },
  meaning: {
    zh: "用的是本机已装的程序，不下载、不联网；在隔离的临时文件夹里运行，宏不执行。转换过的会记住，下一版不再重做；某个文件转换不成时，写进制作报告，照常制作。",
    en: "By programs that are installed here: nothing is downloaded or sent, they work in folders of their own, and no macro runs. What was converted is remembered. A file that cannot be converted is told in the build report; the bundle is built all the same.",
  },
  missing: { zh: "本机没有找到 {{program}}", en: "{{program}} was not found on this computer" },
  unusable: { zh: "找到了 {{program}}，但不能使用", en: "{{program}} was found but cannot be used" },
  choose: { zh: "选择程序……", en: "Choose the program…" },
  usual: { zh: "改回自动查找", en: "Look in the usual places" },
  word: {
    use: { zh: "Word 推荐表转为 PDF", en: "Word forms to PDF" },
    program: { zh: "LibreOffice", en: "LibreOffice" },
    does: {
      zh: "共 {{files}} 份，已转换 {{made}} 份，还需转换 {{rest}} 份（每份几秒）。专家看到 PDF，也能看原件；原件一并放进评审包。",
      en: "Files: {{files}}; converted before: {{made}}; to do: {{rest}} (some seconds each). Experts see the PDF and can look at the original, which goes in, too.",
    },
    without: {
      zh: "{{files}} 份不转换：.docx 由评审台在专家电脑上直接显示，版式可能不同；.doc 和 WPS 文字在专家电脑上看不到，只能看盖章 PDF。",
      en: "Not converted: {{files}}. A .docx is drawn on the expert's laptop, where its layout may differ; a .doc or WPS text cannot be shown there, only the stamped PDF.",
    },
    nothing: { zh: "没有需要转换的 Word 推荐表。", en: "There is no Word form to convert." },
  },
  video: {
    use: { zh: "放不了的视频转为 MP4", en: "Videos that laptops do not play to MP4" },
    program: { zh: "ffmpeg", en: "ffmpeg" },
    does: {
      zh: "共 {{files}} 个，已转换 {{made}} 个，还需转换 {{rest}} 个：转为 H.264 / AAC，长边最多 1280 像素。原件留在秘书处。",
      en: "Files: {{files}}; converted before: {{made}}; to do: {{rest}}. They become H.264 with AAC, at most 1280 pixels. The originals stay here.",
    },
    without: {
      zh: "{{files}} 个不转换：专家电脑可能放不了（HEVC、MPEG-4 等），AVI、WMV 等不会放进评审包。",
      en: "Not converted: {{files}}. Laptops may not play them (HEVC, MPEG-4 and others), and AVI, WMV and their like are left out of the bundle.",
    },
    nothing: { zh: "没有需要转换的视频。", en: "There is no video to convert." },
  },
} as const satisfies WordTree;
