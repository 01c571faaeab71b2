import { Button } from "antd";
import type { SheetsPreview } from "#shared/ipc/paper-calls.ts";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { materialUrl } from "#renderer/lib/material-url.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { usePrint, type Printing } from "#renderer/expert/paper/use-print.ts";
import styles from "#renderer/expert/paper/paper.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly preview: SheetsPreview;
  readonly byHand: boolean;
}

/** Prints what is looked at, through the system's dialog. */
export function PrintBox({ bundle, preview, byHand }: Props) {
  const { t } = useWords();
  const { printing, print } = usePrint();
  const url = materialUrl("paper", bundle, String(preview.preview));
  const waits = preview.undrawable.length > 0 && !byHand;
  const text = useText(printing);
  return (
    <>
      <div className={styles["buttons"]}>
        <Button
          type="primary"
          size="large"
          disabled={waits}
          loading={printing.state === "drawing"}
          onClick={() => void print({ bundle, preview: preview.preview, byHand }, url)}
        >
          {t("expert.paper.print.run")}
        </Button>
      </div>
      {text !== "" && <p role="status">{text}</p>}
      <ProblemBox problem={printing.state === "refused" ? printing.problem : undefined} />
    </>
  );
}

function useText(printing: Printing): string {
  const { t } = useWords();
  switch (printing.state) {
    case "idle":
    case "refused":
      return "";
    case "drawing":
      return t("expert.paper.print.drawing", { page: printing.page, pages: printing.pages });
    case "printed":
      return `✓ ${t("expert.paper.print.done", { pages: printing.pages })}`;
    case "cancelled":
      return t("expert.paper.print.cancelled");
    case "broken":
      return `✕ ${t("expert.paper.print.failed")}`;
  }
}
