import type { RoundId } from "#shared/ids.ts";
import type { PaperExpert, PaperTurn } from "#shared/ipc/paper-entry-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";

interface Props {
  readonly round: RoundId;
  readonly expert: PaperExpert;
  readonly onBegun: (entry: number, by: string, turn: PaperTurn) => void;
  readonly onClose: () => void;
}

/** Asks who types now; begins the entry where there is none. */
export function TypistDialog({ round, expert, onBegun, onClose }: Props) {
  const { t } = useWords();
  const start = useAction("paper-entry/start");
  const take = useAction("paper-entry/turn");
  const run = async (by: string): Promise<void> => {
    let entry = expert.entry?.entry;
    if (entry === undefined) {
      const started = await start.run({ round, expert: expert.expert, by });
      if (!started.ok) return;
      ({ entry } = started.value);
    }
    const taken = await take.run({ round, entry, by });
    if (taken.ok) onBegun(entry, by, taken.value);
  };
  return (
    <DeedDialog
      open
      title={t("paperEntry.typist.title", { name: `${expert.expert} ${expert.name}` })}
      consequence={t("paperEntry.typist.consequence")}
      deed={t("paperEntry.typist.run")}
      busy={start.busy || take.busy}
      problem={start.problem ?? take.problem}
      onDo={(by) => void run(by)}
      onClose={onClose}
    />
  );
}
