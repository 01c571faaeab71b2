import { useState } from "react";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { OverQuota } from "#shared/screening/unit-choice.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ChoiceDialog } from "#renderer/secretariat/papers/choice-dialog.tsx";
import { OverTable } from "#renderer/secretariat/papers/over-table.tsx";
import styles from "#renderer/secretariat/papers/papers.module.css";
import { RecordedChoices } from "#renderer/secretariat/papers/recorded-choices.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** Units over their quotas, whether they were asked, and what they chose. */
export function QuotaView({ overview }: { readonly overview: RoundOverview }) {
  const { t, language } = useWords();
  const { round } = overview;
  const query = useQuery("quota/list", { round });
  const [choosing, setChoosing] = useState<OverQuota>();
  const quotaName = (category: OverQuota["category"]): string =>
    category === null
      ? t("quota.total")
      : (overview.categories.find(({ id }) => id === category)?.title[language] ?? category);
  return (
    <Loaded query={query}>
      {({ over, choices }) => (
        <div className={styles["quota"]}>
          <section aria-label={t("quota.over", { n: over.length })}>
            <h2>{t("quota.over", { n: over.length })}</h2>
            {over.length === 0 ? (
              <p role="status">✓ {t("quota.none")}</p>
            ) : (
              <OverTable round={round} over={over} quotaName={quotaName} onChoose={setChoosing} />
            )}
          </section>
          {choices.length > 0 && <RecordedChoices choices={choices} quotaName={quotaName} />}
          {choosing !== undefined && (
            <ChoiceDialog
              round={round}
              over={choosing}
              quotaName={quotaName(choosing.category)}
              onClose={() => setChoosing(undefined)}
            />
          )}
        </div>
      )}
    </Loaded>
  );
}
