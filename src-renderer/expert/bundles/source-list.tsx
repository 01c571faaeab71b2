import { Button } from "antd";
import type { ChosenPath } from "#shared/ipc/api.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/bundles/import.module.css";

interface Props {
  readonly sources: readonly ChosenPath[];
  readonly disabled: boolean;
  readonly onRemove: (source: ChosenPath) => void;
}

/** Where the bundle is looked for: what was chosen first, then further sticks, which may be taken out again. */
export function SourceList({ sources, disabled, onRemove }: Props) {
  const { t } = useWords();
  return (
    <ul className={styles["sources"]} aria-label={t("expert.bundles.inspect.sources")}>
      {sources.map((source, position) => (
        <li key={source.grant}>
          <span title={source.path}>{source.path}</span>
          {position > 0 && (
            <Button
              size="small"
              type="text"
              disabled={disabled}
              aria-label={t("expert.bundles.inspect.removeSource", { path: source.path })}
              onClick={() => onRemove(source)}
            >
              ✕
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
