import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/screening/screening.module.css";

/** How many findings of each severity a candidate has, in signs with their words for those who listen. */
export function Marks({ row }: { readonly row: ScreeningRow }) {
  const { t } = useWords();
  if (row.errors + row.warnings + row.remarks === 0)
    return <span className={styles["clean"]}>{t("screening.list.clean")}</span>;
  const marks = [
    { severity: "error", sign: "✕", count: row.errors },
    { severity: "warning", sign: "!", count: row.warnings },
    { severity: "remark", sign: "i", count: row.remarks },
  ] as const;
  return (
    <span className={styles["marks"]}>
      {marks
        .filter((mark) => mark.count > 0)
        .map((mark) => {
          const said = `${t(`ui.severity.${mark.severity}`)} ${mark.count}`;
          return (
            <span key={mark.severity} className={styles[mark.severity]} role="img" title={said} aria-label={said}>
              {mark.sign} {mark.count}
            </span>
          );
        })}
    </span>
  );
}
