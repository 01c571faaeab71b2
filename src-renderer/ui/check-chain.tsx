import styles from "#renderer/ui/check-chain.module.css";

const icons = { passed: "✓", failed: "✕", notReached: "·" } as const;

/** How a check went; one after a failure is not reached. */
export type CheckState = keyof typeof icons;

interface Props {
  readonly label: string;
  /** In the order in which they are made; `says` names the check, `word` how it went, for those who listen. */
  readonly checks: readonly {
    readonly key: string;
    readonly state: CheckState;
    readonly says: string;
    readonly word: string;
  }[];
}

/** The checks of a file one by one, as far as it came. */
export function CheckChain({ label, checks }: Props) {
  return (
    <ol className={styles["chain"]} aria-label={label}>
      {checks.map(({ key, state, says, word }) => (
        <li key={key} className={styles[state]}>
          <span aria-hidden="true">{icons[state]} </span>
          {says}
          <span className={styles["word"]}> {word}</span>
        </li>
      ))}
    </ol>
  );
}
