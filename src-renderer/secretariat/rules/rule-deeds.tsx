import { Button } from "antd";
import type { StoredRules } from "#shared/ipc/rule-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { formatMoment, shortHash } from "#renderer/lib/numbers.ts";

interface Props {
  readonly stored: StoredRules;
  /** What has to be done before the rules can be frozen; empty when nothing has. */
  readonly before: string;
  readonly onFreeze: () => void;
  readonly onReopen: () => void;
}

/** The hash of the rules, whether they are frozen and by whom, and the deed that comes next. */
export function RuleDeeds({ stored, before, onFreeze, onReopen }: Props) {
  const { t, language } = useWords();
  const { frozenAtMs, frozenBy, mayReopen, ruleHash } = stored;
  return (
    <>
      <span title={ruleHash}>
        {t("rules.hash")} <strong>{shortHash(ruleHash)}</strong>
      </span>
      {frozenAtMs === null ? (
        <Button type="primary" disabled={before !== ""} title={before} onClick={onFreeze}>
          {t("rules.freeze.open")}
        </Button>
      ) : (
        <strong>
          ✓ {t("rules.frozenAt", { at: formatMoment(frozenAtMs) })} {listed(frozenBy, language)}
        </strong>
      )}
      {mayReopen && <Button onClick={onReopen}>{t("rules.reopen.open")}</Button>}
    </>
  );
}
