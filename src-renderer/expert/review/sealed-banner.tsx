import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/expert/review/page.module.css";

/** Says why nothing can be changed any more, and the way to change something after all. */
export function SealedBanner({ sealed }: { readonly sealed: NonNullable<DeskOverview["sealed"]> }) {
  const { t } = useWords();
  return (
    <div role="status" className={styles["banner"]}>
      <p>{t("expert.review.readOnly", { revision: sealed.revision, at: formatMoment(sealed.sealedAtMs) })}</p>
    </div>
  );
}
