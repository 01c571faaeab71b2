import { useMemo, useState } from "react";
import type { StoredRules } from "#shared/ipc/rule-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { checkRules } from "#shared/rules/faults/check-rules.ts";
import { presetById } from "#shared/rules/presets/presets.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { editDraft, findDraft, useDrafts } from "#renderer/secretariat/rules/edit/draft-store.ts";
import { RulesInEditContext, type RulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import { FreezeRules } from "#renderer/secretariat/rules/freeze-rules.tsx";
import { LeftDraft } from "#renderer/secretariat/rules/left-draft.tsx";
import { ReopenRules } from "#renderer/secretariat/rules/reopen-rules.tsx";
import { RuleDeeds } from "#renderer/secretariat/rules/rule-deeds.tsx";
import { RuleTabs } from "#renderer/secretariat/rules/rule-tabs.tsx";
import { SaveBar } from "#renderer/secretariat/rules/save-bar.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly stored: StoredRules;
}

/** Title, state and deeds of the rules above their pages. */
export function RulesDesk({ overview, stored }: Props) {
  const { t } = useWords();
  const { round } = overview;
  const held = useDrafts((state) => state.drafts[round]);
  const [dialog, setDialog] = useState<"freeze" | "reopen">();
  const frozen = stored.frozenAtMs !== null;
  const rules = frozen ? stored.rules : (held?.rules ?? stored.rules);
  const faults = useMemo(() => checkRules(rules), [rules]);
  const dirty = rules !== stored.rules && !sameRules(rules, stored.rules);
  const left = held === undefined && !frozen ? findDraft(round) : undefined;
  const inEdit: RulesInEdit = {
    rules,
    stored: stored.rules,
    base: presetById(stored.rules.preset),
    faults,
    onEdit: (edited) => editDraft(round, stored.ruleHash, rules, edited),
  };
  const close = (): void => setDialog(undefined);
  const before = dirty
    ? t("rules.freeze.saveFirst")
    : faults.length > 0
      ? t("rules.edit.faults", { n: faults.length })
      : "";
  const actions = (
    <RuleDeeds
      stored={stored}
      before={before}
      onFreeze={() => setDialog("freeze")}
      onReopen={() => setDialog("reopen")}
    />
  );
  const bar =
    left !== undefined && !sameRules(left.rules, stored.rules) ? (
      <LeftDraft round={round} left={left} stored={stored} />
    ) : (
      <SaveBar overview={overview} stored={stored} dirty={dirty} />
    );
  return (
    <StepPage title={t("desk.step.rules")} lead={t(frozen ? "rules.leadFrozen" : "rules.lead")} actions={actions} fill>
      <RulesInEditContext value={inEdit}>
        <RuleTabs overview={overview} stored={stored} bar={frozen ? null : bar} />
      </RulesInEditContext>
      <FreezeRules round={round} ruleHash={stored.ruleHash} open={dialog === "freeze"} onClose={close} />
      <ReopenRules round={round} version={stored.rules.version} open={dialog === "reopen"} onClose={close} />
    </StepPage>
  );
}

const sameRules = (one: RuleFile, other: RuleFile): boolean => encodeRules(one) === encodeRules(other);
