import { controlCode } from "#shared/control-code.ts";
import type { InspectedFile } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { shortHash } from "#renderer/lib/numbers.ts";
import { findingText } from "#renderer/lib/problem-text.ts";
import { CellDiff } from "#renderer/secretariat/merge/cell-diff.tsx";
import { chainOfChecks } from "#renderer/secretariat/merge/chain-of-checks.ts";
import styles from "#renderer/secretariat/merge/merge.module.css";
import { CheckChain } from "#renderer/ui/check-chain.tsx";
import { SeverityMark } from "#renderer/ui/severity-mark.tsx";

/** One score file: whose it is, its chain of checks, and what it would change. */
export function FileCard({ file }: { readonly file: InspectedFile }) {
  const { t, language } = useWords();
  const { counts } = file;
  return (
    <article className={`${styles["card"] ?? ""} ${styles[file.verdict] ?? ""}`} aria-label={file.fileName}>
      <p className={styles["head"]}>
        <strong>{t(`merge.verdict.${file.verdict}`)}</strong>
        <span>{file.fileName}</span>
        {file.expert !== null && (
          <span>
            {file.expert.name} ({file.expert.id})
          </span>
        )}
        {file.isPaper === true && <span>{t("paperEntry.plan.unsigned")}</span>}
        {file.revision !== null && file.isPaper !== true && <span>{t("merge.revision", { n: file.revision })}</span>}
        {file.keyFingerprint !== null && (
          <span>
            {t("merge.fingerprint")} <code>{file.keyFingerprint}</code>
          </span>
        )}
      </p>
      {file.isPaper !== true && (
        <p className={styles["hashes"]}>
          <span title={file.fileSha256}>
            {t("merge.hashes.file")} <code>{shortHash(file.fileSha256)}</code>
          </span>
          <span title={file.sha256}>
            {t("merge.hashes.content")}{" "}
            {file.sha256 === "" ? (
              t("merge.hashes.closed")
            ) : (
              <code className={styles["control"]}>{controlCode(file.sha256)}</code>
            )}
          </span>
        </p>
      )}
      <CheckChain
        label={t("merge.plan.steps")}
        checks={chainOfChecks(file).map(({ step, state }) => ({
          ...{ key: step, state },
          says: t(`merge.step.${step}`),
          word: t(`merge.plan.${state}`),
        }))}
      />
      {file.verdict !== "refused" && (
        <p>
          {t("merge.plan.changes")}{" "}
          {file.verdict === "same"
            ? t("merge.plan.unchanged")
            : t("merge.plan.changed", {
                forms: counts.forms,
                scored: counts.scored,
                recused: counts.recused,
                abstained: counts.abstained,
                cells: counts.changedCells,
              })}
        </p>
      )}
      <CellDiff file={file} />
      {file.findings.map((finding, position) => {
        const said = findingText(finding, language);
        return (
          <p key={position} className={styles["finding"]}>
            <SeverityMark severity={finding.severity} /> {said.says} <strong>{said.next}</strong>
          </p>
        );
      })}
    </article>
  );
}
