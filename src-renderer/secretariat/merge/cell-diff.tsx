import type { InspectedFile } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/merge/merge.module.css";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** So many rows are simply listed; more are searched and scrolled. */
const plainRows = 8;

/** What a file that replaces an earlier revision changes: each score, from what to what. */
export function CellDiff({ file }: { readonly file: InspectedFile }) {
  const { t, language } = useWords();
  const { changes, replaces } = file;
  if (replaces === null) return null;
  const fresh = changes.filter(({ before }) => before === null).length;
  const title =
    changes.length === 0
      ? t("imports.diff.none", { revision: replaces })
      : t("imports.diff.title", { revision: replaces, n: changes.length, fresh });
  const points = (value: string | null): string => value ?? t("imports.diff.noScore");
  const label = `${file.fileName} · ${title}`;
  return (
    <section aria-label={label}>
      <p>{title}</p>
      {changes.length > 0 && changes.length <= plainRows && (
        <PlainTable
          label={label}
          heads={[
            t("imports.diff.candidate"),
            t("imports.diff.criterion"),
            t("imports.diff.before"),
            t("imports.diff.after"),
          ]}
          rows={changes.map((change) => ({
            key: `${change.candidate} ${change.criterion}`,
            cells: [change.name, change.criterionName[language], points(change.before), points(change.after)],
          }))}
        />
      )}
      {changes.length > plainRows && (
        <div className={styles["diff"]}>
          <FillTable
            label={label}
            rows={changes}
            rowKey={(change) => `${change.candidate} ${change.criterion}`}
            searchText={(change) => change.name}
            columns={[
              { title: t("imports.diff.candidate"), dataIndex: "name", width: 260 },
              {
                title: t("imports.diff.criterion"),
                render: (_, change) => change.criterionName[language],
                width: 260,
              },
              { title: t("imports.diff.before"), render: (_, change) => points(change.before), width: 120 },
              { title: t("imports.diff.after"), render: (_, change) => points(change.after), width: 120 },
            ]}
          />
        </div>
      )}
    </section>
  );
}
