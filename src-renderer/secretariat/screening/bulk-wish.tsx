import { Checkbox, Input, Radio } from "antd";
import { useId } from "react";
import type { Outcome } from "#shared/domain/candidate.ts";
import { useWords } from "#renderer/lib/language.ts";
import type { BulkSet } from "#renderer/secretariat/screening/bulk-sets.ts";
import styles from "#renderer/secretariat/screening/bulk.module.css";
import { Field } from "#renderer/ui/field.tsx";

/** For whom which decision is wanted, and why. */
export interface Wish {
  readonly set: BulkSet["id"] | undefined;
  readonly outcome: Outcome | undefined;
  readonly redecide: boolean;
  readonly reason: string;
}

interface Props {
  readonly sets: readonly BulkSet[];
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

const outcomes = ["admitted", "correction", "rejected"] as const satisfies readonly Outcome[];

/** Asks for whom a decision on many is meant, which it is, and the reason. */
export function BulkWish({ sets, wish, onWish }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={styles["wish"]}>
      <fieldset>
        <legend>{t("bulk.whom")}</legend>
        <Radio.Group
          aria-label={t("bulk.whom")}
          value={wish.set}
          onChange={({ target }) => onWish({ ...wish, set: sets.find((set) => set.id === target.value)?.id })}
          options={sets.map((set) => ({ value: set.id, label: t(`bulk.${set.id}`, { n: set.candidates.length }) }))}
        />
      </fieldset>
      <fieldset>
        <legend>{t("bulk.outcome")}</legend>
        <Radio.Group
          aria-label={t("bulk.outcome")}
          optionType="button"
          value={wish.outcome}
          onChange={({ target }) => onWish({ ...wish, outcome: outcomes.find((one) => one === target.value) })}
          options={outcomes.map((value) => ({ value, label: t(`desk.decision.${value}`) }))}
        />
        <Checkbox checked={wish.redecide} onChange={({ target }) => onWish({ ...wish, redecide: target.checked })}>
          {t("bulk.redecide")}
        </Checkbox>
      </fieldset>
      <Field id={id} label={t("bulk.reasonFor")}>
        <Input
          id={id}
          value={wish.reason}
          maxLength={2000}
          onChange={({ target }) => onWish({ ...wish, reason: target.value })}
        />
      </Field>
    </div>
  );
}
