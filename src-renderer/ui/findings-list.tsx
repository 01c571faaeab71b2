import type { TableColumnsType } from "antd";
import type { Finding, Severity } from "#shared/finding.ts";
import { useWords } from "#renderer/lib/language.ts";
import { findingText } from "#renderer/lib/problem-text.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { SeverityMark } from "#renderer/ui/severity-mark.tsx";
import styles from "#renderer/ui/findings-list.module.css";

interface Row {
  readonly key: string;
  readonly finding: Finding;
  readonly says: string;
  readonly next: string;
}

const severities: readonly Severity[] = ["error", "warning", "remark"];

/** Findings, the gravest first: severity in sign and word, what was found, where, by which rule, and what to do. Searchable. */
export function FindingsList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, language } = useWords();
  const rows = findings
    .map((finding, position): Row => ({ key: String(position), finding, ...findingText(finding, language) }))
    .toSorted((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity));
  const columns: TableColumnsType<Row> = [
    {
      title: t("ui.findings.severity"),
      width: 120,
      render: (_, row) => <SeverityMark severity={row.finding.severity} />,
    },
    {
      title: t("ui.findings.says"),
      render: (_, row) => (
        <>
          <p>{row.says}</p>
          <p className={styles["next"]}>
            <span className={styles["word"]}>{t("ui.findings.nextStep")}</span> {row.next}
          </p>
        </>
      ),
    },
    { title: t("ui.findings.place"), width: 260, render: (_, row) => row.finding.at },
    { title: t("ui.findings.source"), width: 150, render: (_, row) => row.finding.source },
  ];
  if (findings.length === 0) return <p role="status">✓ {t("ui.findings.none")}</p>;
  return (
    <FillTable
      label={t("ui.findings.title")}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.key}
      filters={[
        {
          id: "severity",
          label: t("ui.findings.severity"),
          choices: severities.map((value) => ({ value, text: t(`ui.severity.${value}`) })),
          holds: (row, value) => row.finding.severity === value,
        },
      ]}
      searchText={(row) => `${row.says} ${row.next} ${row.finding.at} ${row.finding.source}`}
    />
  );
}
