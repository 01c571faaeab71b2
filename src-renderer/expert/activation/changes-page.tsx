import { Button } from "antd";
import type { BundleChanges, DeskOverview } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { countChanges, listChanges } from "#renderer/expert/activation/list-changes.ts";
import styles from "#renderer/expert/activation/changes.module.css";

interface Props {
  readonly overview: DeskOverview;
  readonly changes: BundleChanges;
  readonly onRecuse: () => void;
  readonly onNext: () => void;
}

/** What a newer bundle changed for an expert who had begun on an older one, before going on. */
export function ChangesPage({ overview, changes, onRecuse, onNext }: Props) {
  const { t, language } = useWords();
  const { version } = overview;
  const counts = countChanges(changes);
  const rows = listChanges(changes, overview.candidates);
  const isAny = counts.added + counts.corrected + counts.withdrawn > 0;
  return (
    <PageFrame
      where={[t("expert.where"), `${overview.seat.name}（${overview.seat.expert}）`, overview.title[language]]}
      practice={overview.practice}
      safe={t("start.safe")}
      next={t("expert.changes.go")}
    >
      <div className={styles["page"]}>
        <div className={styles["says"]}>
          <h1>{t("expert.changes.title")}</h1>
          <p className={styles["large"]}>
            {isAny ? t("expert.changes.says", { version, ...counts }) : t("expert.changes.nothing", { version })}
          </p>
          <p className={styles["soft"]}>
            {t("expert.changes.from", { version: changes.fromVersion })} {rows.length > 0 && t("expert.changes.next")}
          </p>
          {counts.withdrawn > 0 && <p>{t("expert.changes.withdrawn", { total: counts.withdrawn })}</p>}
        </div>
        <div className={styles["list"]}>
          {rows.length > 0 && (
            <PlainTable
              label={t("expert.changes.list")}
              heads={[
                t("expert.opening.recusal.name"),
                t("expert.opening.recusal.unit"),
                t("expert.review.list.filters.changed"),
              ]}
              rows={rows.map((row) => ({
                key: row.id,
                cells: [row.name, row.unitName, `◆ ${t(`expert.changes.marks.${row.change}`)}`],
              }))}
            />
          )}
        </div>
        <div className={styles["buttons"]}>
          {counts.added > 0 && (
            <Button size="large" onClick={onRecuse}>
              {t("expert.changes.recuse")}
            </Button>
          )}
          <Button type="primary" size="large" autoFocus onClick={onNext}>
            {t("expert.changes.go")}
          </Button>
        </div>
      </div>
    </PageFrame>
  );
}
