import { Button } from "antd";
import { useState } from "react";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  readonly label: string;
  readonly text: string;
}

/** Puts a text on the clipboard and says so on the button itself. */
export function CopyButton({ label, text }: Props) {
  const { t } = useWords();
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("refused"),
    );
  };
  return (
    <>
      <Button onClick={copy}>{state === "copied" ? `✓ ${t("ui.copied")}` : label}</Button>
      {state === "refused" && <span role="alert">{t("ui.copyRefused")}</span>}
    </>
  );
}
