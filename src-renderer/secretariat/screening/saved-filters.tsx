import { Button, Select } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { builtInFilters, isSameChoice } from "#renderer/secretariat/screening/list-filters.ts";
import { SaveFilter } from "#renderer/secretariat/screening/save-filter.tsx";
import styles from "#renderer/secretariat/screening/bulk.module.css";
import { applyChoice, currentChoice, useScreening } from "#renderer/secretariat/screening/store.ts";

/** Looks at the list in one of the ways that have a name, and gives the present way one. */
export function SavedFilters({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const [saving, setSaving] = useState(false);
  const query = useQuery("screening/filters", { round });
  const own = query.state === "ready" ? query.value.filters : [];
  useScreening();
  const builtIn = builtInFilters.map(({ id, choice }) => ({ value: id, label: t(`bulk.filters.${id}`), choice }));
  const saved = own.map(({ name, choice }) => ({ value: `saved ${name}`, label: name, choice }));
  const present = currentChoice();
  const open = [...builtIn, ...saved].find(({ choice }) => isSameChoice(choice, present));
  return (
    <div className={styles["filters"]}>
      <h2>{t("bulk.filters.label")}</h2>
      <Select
        aria-label={t("bulk.filters.label")}
        popupMatchSelectWidth={false}
        value={open?.value ?? "own"}
        onChange={(value) => {
          const chosen = [...builtIn, ...saved].find((one) => one.value === value);
          if (chosen !== undefined) applyChoice(chosen.choice);
        }}
        options={[
          ...(open === undefined ? [{ value: "own", label: t("bulk.filters.own") }] : []),
          { label: t("bulk.filters.builtIn"), options: builtIn.map(({ value, label }) => ({ value, label })) },
          ...(saved.length === 0
            ? []
            : [{ label: t("bulk.filters.saved"), options: saved.map(({ value, label }) => ({ value, label })) }]),
        ]}
      />
      <Button size="small" onClick={() => setSaving(true)}>
        {t("bulk.filters.save")}
      </Button>
      {saving && <SaveFilter round={round} filters={own} onClose={() => setSaving(false)} />}
    </div>
  );
}
