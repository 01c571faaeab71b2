import { Button } from "antd";
import { useMemo, useState } from "react";
import type { StoredRules } from "#shared/ipc/rule-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { describeRules } from "#shared/rules/describe/describe-rules.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { hashGroups } from "#renderer/secretariat/rules/hash-groups.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";
import { WrittenPaths } from "#renderer/secretariat/written-paths.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly stored: StoredRules;
}

/** The stored rules in words, as two people check them, with the ways to print and to export. */
export function TextTab({ overview, stored }: Props) {
  const { t, language } = useWords();
  const { round } = overview;
  const print = useAction("rules/print");
  const exported = useAction("rules/export");
  const [paths, setPaths] = useState<readonly string[]>([]);
  const sheets = useMemo(() => describeRules(stored.rules, language), [stored.rules, language]);
  const write = async (what: "print" | "export"): Promise<void> => {
    const chosen = await choosePath("rules-target");
    const target = chosen.ok ? chosen.value[0]?.grant : undefined;
    if (target === undefined) return;
    const answer =
      what === "print" ? await print.run({ round, target, language }) : await exported.run({ round, target });
    if (answer.ok) setPaths((known) => [...known.filter((path) => path !== answer.value.path), answer.value.path]);
  };
  return (
    <div className={styles["text"]}>
      <Row>
        <Button loading={print.busy} onClick={() => void write("print")}>
          {t("rules.text.print")}
        </Button>
        <Button loading={exported.busy} onClick={() => void write("export")}>
          {t("rules.text.export")}
        </Button>
        <span className={styles["soft"]}>{t("rules.text.lead")}</span>
      </Row>
      {paths.length > 0 && <WrittenPaths label={t("rules.text.written")} paths={paths} />}
      <ProblemBox problem={print.problem} onDismiss={print.clear} />
      <ProblemBox problem={exported.problem} onDismiss={exported.clear} />
      <p>
        {t("rules.hash")} <span className={styles["hash"]}>{hashGroups(stored.ruleHash)}</span>
      </p>
      {sheets.map((sheet) => (
        <Panel key={sheet.key} title={sheet.title}>
          <PlainTable
            label={sheet.title}
            heads={[t("rules.text.item"), t("rules.text.content")]}
            rows={sheet.items
              .filter(({ lines }) => lines.length > 0)
              .map((item) => ({
                key: item.key,
                cells: [
                  <div key="item" className={styles["item"]}>
                    {item.name}
                  </div>,
                  <div key="lines" className={styles["lines"]}>
                    {item.lines.map((line) => (
                      <p key={line.key} className={styles["value"]}>
                        <span className={styles["soft"]}>{line.label}</span> {line.value}
                      </p>
                    ))}
                  </div>,
                ],
              }))}
          />
        </Panel>
      ))}
    </div>
  );
}
