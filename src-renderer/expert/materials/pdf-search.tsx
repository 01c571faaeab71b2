import { Button, Input, type InputRef } from "antd";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { useWords, type Say } from "#renderer/lib/language.ts";
import type { FromViewer, ViewerCommand } from "#renderer/lib/viewer-messages.ts";
import styles from "#renderer/expert/materials/pdf.module.css";

/** What a search has found so far. */
export type Found = Extract<FromViewer, { readonly kind: "found" }>;

interface Props {
  readonly field: RefObject<InputRef | null>;
  readonly found: Found | undefined;
  readonly pages: number;
  readonly onCommand: (command: ViewerCommand) => void;
}

/** What there is to say of a search: hits, none, or that a scan has no text. */
function standingOf({ searched, hasText, total, current }: Found, pages: number, t: Say): string {
  if (total > 0) return t("expert.reading.search.hit", { current, total });
  if (searched < pages) return t("expert.reading.search.running", { searched, pages });
  return hasText ? t("expert.reading.search.none") : t("expert.reading.search.scan");
}

/** Search in the text of a PDF: Enter goes to the next hit, Shift+Enter to the one before. */
export function PdfSearch({ field, found, pages, onCommand }: Props) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const step = (direction: 1 | -1): void => {
    if (text === asked) onCommand({ kind: "find-next", direction });
    else {
      setAsked(text);
      onCommand({ kind: "find", text });
    }
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    if (event.key !== "Escape") return;
    setText("");
    setAsked("");
    onCommand({ kind: "find", text: "" });
  };
  const isAsked = asked !== "" && found !== undefined;
  return (
    <div className={styles["search"]} role="search">
      <Input
        ref={field}
        size="small"
        value={text}
        aria-label={t("expert.reading.search.label")}
        placeholder={t("expert.reading.search.label")}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <Button size="small" aria-label={t("expert.reading.search.previous")} onClick={() => step(-1)}>
        ↑
      </Button>
      <Button size="small" aria-label={t("expert.reading.search.next")} onClick={() => step(1)}>
        ↓
      </Button>
      <span role="status">{isAsked && standingOf(found, pages, t)}</span>
    </div>
  );
}
