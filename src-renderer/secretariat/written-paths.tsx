import styles from "#renderer/secretariat/written-paths.module.css";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";

interface Props {
  /** Names the list for those who cannot see it. */
  readonly label: string;
  readonly paths: readonly string[];
}

/** Files that were written, each with the way to it. */
export function WrittenPaths({ label, paths }: Props) {
  return (
    <ul className={styles["paths"]} aria-label={label}>
      {paths.map((path) => (
        <li key={path}>
          <span className={styles["path"]}>{path}</span>
          <RevealButton path={path} />
        </li>
      ))}
    </ul>
  );
}
