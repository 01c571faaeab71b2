import type { ReactNode } from "react";
import styles from "#renderer/secretariat/step-page.module.css";

interface Props {
  readonly title: string;
  /** What this step does and what it leaves alone, in one or two sentences. */
  readonly lead: string;
  readonly actions?: ReactNode;
  /** `fill`: the content brings its own scrolling; otherwise the page scrolls below its head. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** The room of one step: title, what it is for, its main deeds, its content. */
export function StepPage({ title, lead, actions, fill = false, children }: Props) {
  return (
    <section className={styles["page"]} aria-label={title}>
      <header className={styles["head"]}>
        <div className={styles["titles"]}>
          <h1>{title}</h1>
          <p className={styles["lead"]}>{lead}</p>
        </div>
        {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
      </header>
      <div className={fill ? styles["fill"] : styles["scroll"]}>{children}</div>
    </section>
  );
}
