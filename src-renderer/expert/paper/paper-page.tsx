import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { BundleId } from "#shared/ids.ts";
import type { SheetPart } from "#shared/ipc/paper-calls.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { materialUrl } from "#renderer/lib/material-url.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { PartChoice } from "#renderer/expert/paper/part-choice.tsx";
import { PrintBox } from "#renderer/expert/paper/print-box.tsx";
import { SaveBox } from "#renderer/expert/paper/save-box.tsx";
import { SheetsState } from "#renderer/expert/paper/sheets-state.tsx";
import { UndrawableList } from "#renderer/expert/paper/undrawable-list.tsx";
import { usePreview } from "#renderer/expert/paper/use-preview.ts";
import styles from "#renderer/expert/paper/paper.module.css";

interface Props {
  readonly bundle: BundleId;
  /** Whether everything typed on the desk is on disk, in words. */
  readonly saveState: ReactNode;
  /** Shows the PDF at an address. */
  readonly viewer: (props: { readonly url: string; readonly title: string }) => ReactNode;
}

/** The sheets of an expert: chosen, looked at, then printed or saved. */
export function PaperPage({ bundle, saveState, viewer }: Props) {
  const { t, language } = useWords();
  const [parts, setParts] = useState<readonly SheetPart[]>(["pledge", "summary", "scores"]);
  const [readPreview, setReadPreview] = useState<number>();
  const overview = useQuery("review/overview", { bundle });
  const preview = usePreview(bundle, parts);
  const desk = overview.state === "ready" ? overview.value : undefined;
  const made = preview.state === "ready" ? preview.value : undefined;
  // Another document may lack other characters, so it has to be read again.
  const byHand = made !== undefined && readPreview === made.preview;
  const problem = preview.state === "failed" ? preview.problem : undefined;
  return (
    <PageFrame
      where={[
        t("expert.paper.title"),
        ...(desk ? [`${desk.seat.name}（${desk.seat.expert}）`, desk.title[language]] : []),
      ]}
      practice={desk?.practice ?? false}
      safe={saveState}
      next={t("expert.paper.print.run")}
    >
      <div className={styles["page"]}>
        <div className={styles["side"]}>
          <div className={styles["buttons"]}>
            <Button onClick={() => go("expert", bundle, "seal")}>← {t("expert.paper.backToSeal")}</Button>
            <Button onClick={() => go("expert", bundle, "review")}>{t("expert.paper.backToDesk")}</Button>
          </div>
          {problem && <LockedBox problem={problem} bundle={bundle} onRetry={preview.remake} />}
          <PartChoice parts={parts} onChange={setParts} />
          {made && (
            <>
              {made.undrawable.length > 0 && (
                <UndrawableList
                  undrawable={made.undrawable}
                  byHand={byHand}
                  onByHand={(read) => setReadPreview(read ? made.preview : undefined)}
                />
              )}
              <SheetsState preview={made} />
              <PrintBox key={made.preview} bundle={bundle} preview={made} byHand={byHand} />
              <SaveBox key={`save ${made.preview}`} bundle={bundle} preview={made} byHand={byHand} />
            </>
          )}
        </div>
        <section className={styles["preview"]} aria-label={t("expert.paper.preview")}>
          {made
            ? viewer({ url: materialUrl("paper", bundle, String(made.preview)), title: t("expert.paper.preview") })
            : preview.state === "making" && parts.length > 0 && <p role="status">{t("expert.paper.making")}</p>}
        </section>
      </div>
    </PageFrame>
  );
}
