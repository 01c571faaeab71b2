import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { StoredRules } from "#shared/ipc/rule-calls.ts";
import { compareRules } from "#shared/rules/describe/compare-rules.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { RuleSourceChoice, type ChosenSource } from "#renderer/secretariat/rule-source-choice.tsx";
import { useRulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";
import { WrittenPaths } from "#renderer/secretariat/written-paths.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly stored: StoredRules;
}

/** What differs between the rules here and those of another source, field by field. */
export function CompareTab({ round, stored }: Props) {
  const { t, language } = useWords();
  const { rules, faults } = useRulesInEdit();
  const [chosen, setChosen] = useState<ChosenSource>();
  const other = useQuery("rules/source", chosen === undefined ? null : { source: chosen.source });
  const print = useAction("rules/print-comparison");
  const [path, setPath] = useState<string>();
  const write = async (): Promise<void> => {
    const target = await choosePath("rules-target");
    const grant = target.ok ? target.value[0]?.grant : undefined;
    if (grant === undefined || chosen === undefined) return;
    const { source, name } = chosen;
    const answer = await print.run({ round, source, sourceName: name, target: grant, language });
    if (answer.ok) setPath(answer.value.path);
  };
  if (faults.length > 0) return <p role="status">{t("rules.dryRun.faults", { n: faults.length })}</p>;
  return (
    <div className={styles["text"]}>
      <Row>
        <span>{t("rules.compare.with")}</span>
        <RuleSourceChoice not={round} onChosen={setChosen} />
      </Row>
      {chosen !== undefined && (
        <Loaded query={other}>
          {({ rules: before }) => {
            const differences = compareRules(before, rules, language);
            const absent = t("rules.compare.absent");
            return (
              <>
                <Row>
                  <strong role="status">
                    {differences.length === 0
                      ? t("rules.compare.none")
                      : t("rules.compare.count", { n: differences.length })}
                  </strong>
                  <Button loading={print.busy} onClick={() => void write()}>
                    {t("rules.compare.print")}
                  </Button>
                  {rules !== stored.rules && <span className={styles["soft"]}>{t("rules.compare.printSaved")}</span>}
                </Row>
                {path !== undefined && <WrittenPaths label={t("rules.text.written")} paths={[path]} />}
                <ProblemBox problem={print.problem} onDismiss={print.clear} />
                {differences.length > 0 && (
                  <PlainTable
                    label={t("rules.tabs.compare")}
                    heads={[t("rules.compare.place"), chosen.name, t("rules.compare.here")]}
                    rows={differences.map((one) => ({
                      key: one.key,
                      cells: [
                        <>
                          <span className={styles["soft"]}>{one.sheet}</span>
                          <br />
                          {one.item} · <strong>{one.label}</strong>
                        </>,
                        <div key="before" className={styles["value"]}>
                          {one.before ?? absent}
                        </div>,
                        <div key="after" className={styles["value"]}>
                          {one.after ?? absent}
                        </div>,
                      ],
                    }))}
                  />
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </div>
  );
}
