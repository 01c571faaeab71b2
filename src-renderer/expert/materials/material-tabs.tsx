import type { KeyboardEvent } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { tabsOf, type MaterialGroups, type MaterialTab } from "#renderer/expert/materials/group-materials.ts";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly groups: MaterialGroups;
  readonly label: string;
  readonly open: MaterialTab;
  readonly onTab: (tab: MaterialTab) => void;
}

/** The kinds of material as tabs; ← → move between them. */
export function MaterialTabs({ groups, label, open, onTab }: Props) {
  const { t } = useWords();
  const tabs = tabsOf(groups);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[tabs.indexOf(open) + step];
    if (step === 0 || next === undefined || event.altKey) return;
    event.preventDefault();
    onTab(next);
    const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]');
    buttons[tabs.indexOf(next)]?.focus();
  };
  return (
    <div role="tablist" className={styles["tablist"]} aria-label={label} onKeyDown={move}>
      {tabs.map((one) => {
        const total = one === "facts" ? 1 : groups[one].length;
        return (
          <button
            key={one}
            type="button"
            role="tab"
            className={styles["tab"]}
            aria-selected={one === open}
            tabIndex={one === open ? 0 : -1}
            data-empty={total === 0}
            onClick={() => onTab(one)}
          >
            {t(`expert.materials.kinds.${one}`, { total })}
          </button>
        );
      })}
    </div>
  );
}
