import { useState } from "react";
import type { BundleId, GrantId } from "#shared/ids.ts";
import type { ShownBallot } from "#shared/ipc/ballot-calls.ts";
import { BallotChoice } from "#renderer/expert/ballot/ballot-choice.tsx";
import { SealedBallotBox } from "#renderer/expert/ballot/sealed-ballot-box.tsx";
import styles from "#renderer/expert/ballot/ballot.module.css";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  readonly bundle: BundleId;
  readonly file: GrantId;
  readonly ballot: ShownBallot;
}

/** One ballot whose signature held: the choice while there is none, then the signed answer. */
export function BallotSheet({ bundle, file, ballot }: Props) {
  const { t, language } = useWords();
  const [isAnew, setIsAnew] = useState(false);
  const { sealed } = ballot;
  return (
    <section className={styles["box"]} aria-label={t("expert.ballot.title")}>
      <h2>{t("expert.ballot.head", { n: ballot.number, category: ballot.title[language] })}</h2>
      <p className={styles["soft"]}>
        ✓{" "}
        {ballot.replacedFingerprint === null
          ? t("expert.ballot.verified", { fingerprint: ballot.fingerprint })
          : t("expert.ballot.verifiedByNew", { fingerprint: ballot.fingerprint, old: ballot.replacedFingerprint })}
      </p>
      {sealed === null || isAnew ? (
        <BallotChoice bundle={bundle} file={file} ballot={ballot} onSealed={() => setIsAnew(false)} />
      ) : (
        <SealedBallotBox bundle={bundle} ballot={ballot} sealed={sealed} onAnew={() => setIsAnew(true)} />
      )}
    </section>
  );
}
