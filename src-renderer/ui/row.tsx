import type { ReactNode } from "react";
import styles from "#renderer/ui/row.module.css";

/** Fields and buttons beside each other, wrapping where the room ends. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles["row"]}>{children}</div>;
}
