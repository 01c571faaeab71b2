import type { ReactNode } from "react";
import styles from "#renderer/ui/facts.module.css";

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Named figures and texts beside each other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles["facts"]}>
      {facts.map((fact) => (
        <div key={fact.name} className={styles["fact"]}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
