import { Modal } from "antd";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundId } from "#shared/ids.ts";
import type { ShownPublicVotes } from "#shared/ipc/public-vote-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment, shortHash } from "#renderer/lib/numbers.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/selection/public-votes/public-votes.module.css";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly round: RoundId;
  readonly shown: ShownPublicVotes | null;
  readonly onClose: () => void;
}

/** Takes a workbook of public votes in and shows which rows are whose; says that nothing of it counts. */
export function PublicVotesDialog({ round, shown, onClose }: Props) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const take = useAction("public-votes/import");
  const look = async ([workbook]: readonly ChosenPath[]): Promise<void> => {
    if (workbook !== undefined) await take.run({ round, workbook: workbook.grant, by });
  };
  return (
    <Modal open centered width={820} title={t("publicVotes.title")} footer={null} onCancel={onClose}>
      <div className={styles["dialog"]}>
        <p>{t("publicVotes.means")}</p>
        <p>{t("publicVotes.columns")}</p>
        <PersonField />
        <ChooseButton
          purpose="public-votes"
          label={t("publicVotes.choose")}
          chosen={[]}
          onChosen={(paths) => void look(paths)}
          disabled={take.busy || by === ""}
        />
        <ProblemBox problem={take.problem} onDismiss={take.clear} />
        {shown !== null && <Taken shown={shown} />}
      </div>
    </Modal>
  );
}

/** What stands now: the file, how many rows were matched, and every row that was not. */
function Taken({ shown }: { readonly shown: ShownPublicVotes }) {
  const { t } = useWords();
  const { fileName, importedAtMs, importedBy, sha256, votes, unmatched } = shown;
  return (
    <>
      <p role="status">
        ✓ {t("publicVotes.from", { file: fileName, at: formatMoment(importedAtMs), by: importedBy })} ·{" "}
        {t("publicVotes.hash")} <code title={sha256}>{shortHash(sha256)}</code> ·{" "}
        {t("publicVotes.matched", { n: Object.keys(votes).length })}
      </p>
      {unmatched.length > 0 && (
        <>
          <h3>! {t("publicVotes.unmatched", { n: unmatched.length })}</h3>
          <PlainTable
            label={t("publicVotes.unmatched", { n: unmatched.length })}
            heads={[t("publicVotes.at"), t("publicVotes.says"), t("publicVotes.why")]}
            rows={unmatched.map(({ at, numberRaw, nameRaw, votesRaw, why }) => ({
              key: at,
              cells: [at, [numberRaw, nameRaw, votesRaw].filter(Boolean).join(" · "), t(`publicVotes.fault.${why}`)],
            }))}
          />
        </>
      )}
    </>
  );
}
