import type { ReactNode } from "react";
import styles from "#renderer/secretariat/rules/tab.module.css";

/** Room of one tab: its parts below each other. */
export function Tab({ children }: { readonly children: ReactNode }) {
  return <div className={styles["tab"]}>{children}</div>;
}
