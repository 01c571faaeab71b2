import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";

interface Props {
  readonly round: RoundId;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before the rules are frozen for good. */
export function FreezeRules({ round, open, onClose }: Props) {
  const { t } = useWords();
  const freeze = useAction("rules/freeze");
  const run = async (by: string): Promise<void> => {
    const answer = await freeze.run({ round, by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open={open}
      title={t("rules.freeze.title")}
      consequence={t("rules.freeze.consequence")}
      deed={t("rules.freeze.run")}
      busy={freeze.busy}
      problem={freeze.problem}
      onDo={(by) => void run(by)}
      onClose={onClose}
    />
  );
}
