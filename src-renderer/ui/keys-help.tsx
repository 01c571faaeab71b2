import { Button, Modal, Switch } from "antd";
import { useEffect, useState } from "react";
import { showHints, useFirstHints } from "#renderer/lib/first-hints.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/ui/keys-help.module.css";

export interface KeyHint {
  readonly keys: string;
  readonly does: string;
}

/** In a field for numbers a letter is no text, so `?` stays a key there. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.inputMode !== "decimal" &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** The `?` button, and the list of keys that `?` opens from anywhere but a text field. */
export function KeysHelp({ hints }: { readonly hints: readonly KeyHint[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const hintsAreOn = useFirstHints((state) => state.areOn);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if ((event.key !== "?" && event.key !== "？") || isTyping(event.target)) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  const all: readonly KeyHint[] = [
    ...hints,
    { keys: "Tab / Shift+Tab", does: t("ui.keys.tab") },
    { keys: "Enter", does: t("ui.keys.enter") },
    { keys: "Space", does: t("ui.keys.space") },
    { keys: "← → ↑ ↓", does: t("ui.keys.arrows") },
    { keys: "Enter", does: t("ui.keys.sort") },
    { keys: "Esc", does: t("ui.keys.escape") },
    { keys: "?", does: t("ui.keys.help") },
  ];
  return (
    <>
      <Button aria-label={t("ui.keys.open")} title={t("ui.keys.open")} onClick={() => setOpen(true)}>
        ?
      </Button>
      <Modal
        open={open}
        title={t("ui.keys.title")}
        onCancel={() => setOpen(false)}
        footer={<Button onClick={() => setOpen(false)}>{t("ui.keys.close")}</Button>}
      >
        <dl className={styles["keys"]}>
          {all.map((hint) => (
            <div key={hint.keys + hint.does} className={styles["row"]}>
              <dt>
                <kbd>{hint.keys}</kbd>
              </dt>
              <dd>{hint.does}</dd>
            </div>
          ))}
        </dl>
        <label className={styles["hints"]}>
          <Switch checked={hintsAreOn} onChange={showHints} /> {t("ui.hints.show")}
        </label>
      </Modal>
    </>
  );
}
