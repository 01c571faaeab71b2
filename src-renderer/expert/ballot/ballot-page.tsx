import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { BundleId } from "#shared/ids.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { forgetBallot, useWaitingBallot } from "#renderer/expert/waiting-ballot.ts";
import { BallotSheet } from "#renderer/expert/ballot/ballot-sheet.tsx";
import styles from "#renderer/expert/ballot/ballot.module.css";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { PageFrame } from "#renderer/ui/page-frame.tsx";

/** A run-off ballot at an open desk: the file, whom it asks about, the choice, and the signed answer. */
export function BallotPage({ bundle }: { readonly bundle: BundleId }) {
  const { t, language } = useWords();
  const waiting = useWaitingBallot((state) => state.file);
  const [file, setFile] = useState<ChosenPath | undefined>(waiting);
  const overview = useQuery("review/overview", { bundle });
  const ballot = useQuery("ballot/open", file === undefined ? null : { bundle, file: file.grant });
  const choose = ([chosen]: readonly ChosenPath[]): void => {
    useWaitingBallot.setState({ file: chosen });
    setFile(chosen);
  };
  const leave = (): void => {
    forgetBallot();
    go("expert", bundle, "seal");
  };
  const problem = [overview, ballot].flatMap((query) => (query.state === "failed" ? [query.problem] : []))[0];
  const desk = overview.state === "ready" ? overview.value : undefined;
  const shown = ballot.state === "ready" ? ballot.value : undefined;
  return (
    <PageFrame
      where={[
        t("expert.ballot.title"),
        ...(desk ? [desk.title[language], `${desk.seat.name}（${desk.seat.expert}）`] : []),
      ]}
      practice={desk?.practice === true}
      safe={shown?.sealed ? t("expert.ballot.sealed.title", { revision: shown.sealed.revision }) : t("start.safe")}
      next={shown?.sealed ? t("expert.ballot.sealed.export") : t("expert.ballot.seal")}
    >
      <div className={styles["page"]}>
        <div className={styles["top"]}>
          <p>{t("expert.ballot.intro")}</p>
          <Button onClick={leave}>{t("expert.ballot.back")}</Button>
        </div>
        <ChooseButton
          purpose="run-off-file"
          label={t("expert.ballot.choose")}
          chosen={file === undefined ? [] : [file]}
          onChosen={choose}
        />
        <LockedBox problem={problem} bundle={bundle} onRetry={ballot.reload} />
        {shown && file && <BallotSheet key={shown.request} bundle={bundle} file={file.grant} ballot={shown} />}
      </div>
    </PageFrame>
  );
}
