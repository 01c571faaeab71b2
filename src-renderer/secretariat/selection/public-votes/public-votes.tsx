import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { ShownPublicVotes } from "#shared/ipc/public-vote-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { PublicVotesDialog } from "#renderer/secretariat/selection/public-votes/public-votes-dialog.tsx";

interface Props {
  readonly round: RoundId;
  readonly shown: ShownPublicVotes | null;
}

/** How many candidates have public votes, with the way to look at them and to take them in. */
export function PublicVotes({ round, shown }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const deed = shown === null ? t("publicVotes.open") : t("publicVotes.show");
  const unmatched = shown?.unmatched.length ?? 0;
  return (
    <>
      {shown === null ? t("publicVotes.none") : t("publicVotes.matched", { n: Object.keys(shown.votes).length })}
      {unmatched > 0 && ` · ! ${t("publicVotes.unmatched", { n: unmatched })}`}{" "}
      <Button size="small" aria-label={`${deed} ${t("publicVotes.title")}`} onClick={() => setOpen(true)}>
        {deed}
      </Button>
      {open && <PublicVotesDialog round={round} shown={shown} onClose={() => setOpen(false)} />}
    </>
  );
}
