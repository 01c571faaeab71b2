import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  /** A pause was asked for. */
  readonly pausing: boolean;
  readonly onPause: (pause: boolean) => void;
}

/** Holds long work, or lets it go on. */
export function PauseButton({ pausing, onPause }: Props) {
  const { t } = useWords();
  return (
    <Button {...(pausing ? { type: "primary" as const } : {})} onClick={() => onPause(!pausing)}>
      {t(pausing ? "ui.progress.goOn" : "ui.progress.pause")}
    </Button>
  );
}
