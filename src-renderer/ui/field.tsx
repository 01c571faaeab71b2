import type { ReactNode } from "react";
import styles from "#renderer/ui/field.module.css";

interface Props {
  /** Id of the control inside. */
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A control with its label above it. */
export function Field({ id, label, children }: Props) {
  return (
    <div className={styles["stacked"]}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
