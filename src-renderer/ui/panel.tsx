import type { ReactNode } from "react";
import styles from "#renderer/ui/panel.module.css";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, children }: Props) {
  return (
    <section className={styles["panel"]} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
