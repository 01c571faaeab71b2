import type { Finding } from "#shared/finding.ts";
import type { Progress } from "#shared/ipc/call.ts";
import { problemMessages, type Problem } from "#shared/problem.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";

/** Says things on the terminal in one language. */
export interface Terminal {
  readonly language: Language;
  /** A heading with the seconds since the start. */
  step(sentence: Sentence, facts?: Readonly<Record<string, string | number>>): void;
  line(text: string): void;
  progress(progress: Progress): void;
  problem(call: string, problem: Problem): void;
}

const phases: Readonly<Record<Progress["phase"], Sentence>> = {
  generate: { zh: "生成示例材料", en: "generating sample files" },
  "read-workbook": { zh: "读取汇总表", en: "reading the workbook" },
  unpack: { zh: "解开压缩包", en: "unpacking archives" },
  match: { zh: "匹配文件夹", en: "matching folders" },
  probe: { zh: "检查材料", en: "reading files" },
  keep: { zh: "留存副本", en: "copies" },
  screen: { zh: "初审", en: "screening" },
  convert: { zh: "转换 Word 和视频", en: "converting Word forms and videos" },
  pictures: { zh: "处理照片", en: "preparing pictures" },
  seal: { zh: "封装", en: "sealing" },
  open: { zh: "打开", en: "opening" },
  pack: { zh: "打包", en: "packing" },
  copy: { zh: "复制", en: "copying" },
  verify: { zh: "校验", en: "verifying" },
  merge: { zh: "合并", en: "merging" },
  diagnose: { zh: "计算稳定性", en: "computing how solid it is" },
  write: { zh: "写出", en: "writing" },
};

/** A terminal that writes to standard output; progress overwrites its own line where that is possible. */
export function createTerminal(language: Language, startedAtMs: number): Terminal {
  const out = process.stdout;
  let shownAtMs = 0;
  let open = false;
  const close = (): void => {
    if (open) out.write(out.isTTY ? "\r\x1b[K" : "");
    open = false;
  };
  const line = (text: string): void => {
    close();
    out.write(`${text}\n`);
  };
  return {
    language,
    line,
    step(sentence, facts = {}) {
      const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1).padStart(6);
      line(`${seconds} s  ${fillSentence(sentence, language, facts)}`);
    },
    progress(progress) {
      const nowMs = performance.now();
      const pauseMs = out.isTTY ? 100 : 10_000;
      if (nowMs - shownAtMs < pauseMs) return;
      shownAtMs = nowMs;
      const share = progress.total === 0 ? "" : ` ${String(Math.floor((100 * progress.done) / progress.total))} %`;
      const text = `          ${phases[progress.phase][language]}${share}`;
      if (!out.isTTY) {
        out.write(`${text}\n`);
        return;
      }
      close();
      out.write(text);
      open = true;
    },
    problem(call, problem) {
      const message = problemMessages[problem.kind];
      const facts = problem.facts ?? {};
      line(`✗ ${call}: ${fillSentence(message.says, language, facts)}`);
      line(`  ${fillSentence(message.next, language, facts)}`);
      for (const finding of problem.findings ?? []) line(`  – ${placeOf(finding)}`);
    },
  };
}

const placeOf = (finding: Finding): string =>
  `${finding.severity} ${finding.code} ${finding.at} ${JSON.stringify(finding.details)}`;
