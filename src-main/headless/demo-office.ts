import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Expert } from "#shared/domain/expert.ts";
import type { CategoryId, CandidateId, RoundId } from "#shared/ids.ts";
import type { BuiltBundle } from "#shared/ipc/bundle-calls.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import type { DemoComputer } from "#main/headless/demo-core.ts";
import type { DemoOptions } from "#main/headless/demo-options.ts";
import type { Terminal } from "#main/headless/demo-terminal.ts";

/** The secretariat's operator of the demonstration. */
export const operator = "演示员甲";
/** The passphrase of the demonstration's key. */
export const passphrases = ["demonstration only"];

/** What the office hands to the experts, and what the demo needs to draw scores. */
export interface PreparedRound {
  readonly round: RoundId;
  readonly rules: RuleFile;
  readonly experts: readonly Expert[];
  readonly admitted: readonly { readonly id: CandidateId; readonly category: CategoryId }[];
  readonly bundle: BuiltBundle;
}

/** The secretariat's desk up to the sticks: sample, intake, screening, roster, key, frozen rules, bundle. */
export async function prepareRound(
  office: DemoComputer,
  options: DemoOptions,
  terminal: Terminal,
): Promise<PreparedRound> {
  terminal.step({ zh: "生成示例材料 …", en: "Generating a realistic delivery …" });
  const sample = await office.call("rounds/sample", {
    candidates: options.candidates,
    experts: options.experts,
    seed: options.seed,
    faults: false,
    by: operator,
  });
  const { round } = sample;
  const generatedAtMs = performance.now();
  terminal.step({ zh: "接收并检查材料 …", en: "Intake: reading the workbook and every file …" });
  const intake = await office.call("intake/run", { round, delivery: sample.delivery, by: operator });
  terminal.step(
    {
      zh: "接收 {{candidates}} 份推荐、{{units}} 家推荐单位、{{files}} 个文件（{{megabytes}} MB）；问题 {{error}}，待定 {{warning}}，提示 {{remark}}",
      en: "{{candidates}} nominations of {{units}} units, {{files}} files ({{megabytes}} MB); {{error}} errors, {{warning}} warnings, {{remark}} remarks",
    },
    { ...intake, ...intake.findings, findings: "", changes: "", kept: "", megabytes: Math.round(intake.bytes / 1e6) },
  );
  const { rows } = await office.call("screening/list", { round });
  const clean = rows.filter((row) => row.errors === 0 && row.warnings === 0);
  await office.call("screening/decide", {
    round,
    candidates: clean.map(({ id }) => id),
    outcome: "admitted",
    reason: "",
    by: operator,
  });
  terminal.step({ zh: "初审合格 {{count}} 个", en: "{{count}} candidates admitted" }, { count: clean.length });
  const { experts } = await office.call("roster/import", { round, workbook: sample.roster, by: operator });
  await office.call("keys/create", { round, passphrases, by: operator, witness: "" });
  const keyFolder = join(options.folder, "key");
  mkdirSync(keyFolder, { recursive: true });
  await office.call("keys/save-file", { round, target: office.grant(keyFolder), by: operator });
  const { ruleHash } = await office.call("rules/freeze", { round, by: operator, witness: "李核对" });
  const { rules } = await office.call("rules/read", { round });
  terminal.step(
    { zh: "规则已冻结 {{hash}}；制作评审包 …", en: "Rules frozen {{hash}}; building the bundle …" },
    { hash: ruleHash.slice(0, 16) },
  );
  const stick = join(options.folder, "stick");
  mkdirSync(stick, { recursive: true });
  const bundle = await office.call("bundles/build", { round, passphrases, target: office.grant(stick), by: operator });
  terminal.step(
    {
      zh: "评审包第 {{version}} 版：{{files}} 个文件，{{megabytes}} MB，{{volumes}} 卷",
      en: "Bundle v{{version}}: {{files}} files, {{megabytes}} MB, {{volumes}} volume(s)",
    },
    {
      version: bundle.version,
      files: bundle.files,
      megabytes: Math.round(bundle.bytes / 1e6),
      volumes: bundle.volumes,
    },
  );
  terminal.line(`          ${((performance.now() - generatedAtMs) / 1000).toFixed(1)} s`);
  return { round, rules, experts, bundle, admitted: clean.map(({ id, category }) => ({ id, category })) };
}
