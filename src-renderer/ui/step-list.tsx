import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/ui/step-list.module.css";

export type StepState = "done" | "current" | "todo" | "attention";

export interface Step<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly state: StepState;
  /** One line of figures, e.g. 320 项 · 12 待定. */
  readonly detail: string;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly steps: readonly Step<Id>[];
  readonly open: Id | undefined;
  /** Step that comes next; undefined when all is done. */
  readonly next: Id | undefined;
  readonly onOpen: (id: Id) => void;
}

const icons: Readonly<Record<StepState, string>> = { done: "✓", current: "◐", todo: "○", attention: "!" };

/** The way through a job: each step with its state in sign and word, and which one comes next. */
export function StepList<Id extends string>({ label, steps, open, next, onOpen }: Props<Id>) {
  const { t } = useWords();
  return (
    <nav aria-label={label} className={styles["steps"]}>
      <ol>
        {steps.map((step, position) => (
          <li key={step.id}>
            <button
              type="button"
              className={`${styles["step"] ?? ""} ${styles[step.state] ?? ""}`}
              aria-current={step.id === open ? "step" : undefined}
              onClick={() => onOpen(step.id)}
            >
              <span className={styles["icon"]} aria-hidden="true">
                {icons[step.state]}
              </span>
              <span className={styles["name"]}>
                {position + 1} {step.label}
              </span>
              {step.id === next && <span className={styles["next"]}>{t("ui.steps.next")}</span>}
              <span className={styles["detail"]}>
                {t(`ui.steps.${step.state}`)}
                {step.detail === "" ? "" : ` · ${step.detail}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
