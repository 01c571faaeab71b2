import type { RoundId } from "#shared/ids.ts";
import type { ScreeningDetail } from "#shared/ipc/secretariat-calls.ts";
import { isSecretSuspicion } from "#shared/screening/secret-suspicion.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { findingText } from "#renderer/lib/problem-text.ts";
import { CandidatePhotos } from "#renderer/secretariat/screening/candidate-photos.tsx";
import { ChangeHistory } from "#renderer/secretariat/screening/change-history.tsx";
import { ChangeNotice } from "#renderer/secretariat/screening/change-notice.tsx";
import { ClearedMarks } from "#renderer/secretariat/screening/cleared-marks.tsx";
import { ConditionTable } from "#renderer/secretariat/screening/condition-table.tsx";
import { evidenceOf } from "#renderer/secretariat/screening/evidence-of.ts";
import { FormMentions } from "#renderer/secretariat/screening/form-mentions.tsx";
import { FormQuotes } from "#renderer/secretariat/screening/form-quotes.tsx";
import { HandOver } from "#renderer/secretariat/screening/hand-over.tsx";
import { MaterialList } from "#renderer/secretariat/screening/material-list.tsx";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { Facts } from "#renderer/ui/facts.tsx";
import { SeverityMark } from "#renderer/ui/severity-mark.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: ScreeningDetail;
}

/** What was nominated, found and decided of one candidate. */
export function CandidateDetail({ round, candidate }: Props) {
  const { t, language } = useWords();
  const { notSecret } = candidate;
  const secrecy = notSecret === null ? "missing" : notSecret ? "yes" : "no";
  return (
    <div className={styles["detail"]} tabIndex={0} role="region" aria-label={candidate.name} key={candidate.id}>
      <h2>
        {candidate.number} {candidate.name}
      </h2>
      <ChangeNotice round={round} candidate={candidate} />
      <Facts
        facts={[
          { name: t("screening.detail.unit"), value: candidate.unitName },
          { name: t("screening.detail.place"), value: candidate.place },
          {
            name: t("screening.detail.firstNominator"),
            value: candidate.firstNominator === "" ? "—" : candidate.firstNominator,
          },
          {
            name: t("screening.detail.receivedOn"),
            value: candidate.receivedOn ?? t("screening.detail.missing"),
          },
          { name: t("screening.detail.notSecret"), value: t(`screening.detail.${secrecy}`) },
          { name: t("screening.detail.at"), value: candidate.at },
        ]}
      />
      {candidate.findings.some(({ code }) => isSecretSuspicion(code)) && (
        <HandOver key={candidate.id} round={round} candidate={candidate.id} findings={candidate.findings} />
      )}
      <ClearedMarks key={`cleared ${candidate.id}`} round={round} candidate={candidate.id} />
      <ChangeHistory round={round} candidate={candidate.id} />
      {candidate.findings.length > 0 && (
        <section>
          <h3>{t("screening.detail.findings", { n: candidate.findings.length })}</h3>
          <ul className={styles["findings"]}>
            {candidate.findings.map((finding) => {
              const said = findingText(finding, language);
              return (
                <li key={finding.id}>
                  <SeverityMark severity={finding.severity} />
                  <span>
                    {said.says} <span className={styles["next"]}>{said.next}</span>{" "}
                    <small>
                      {finding.at} {finding.source}
                    </small>
                    <FormQuotes evidence={evidenceOf(finding, candidate.conditions)} />
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <CandidatePhotos round={round} candidate={candidate.id} />
      <ConditionTable
        key={candidate.id}
        round={round}
        candidate={candidate.id}
        conditions={candidate.conditions}
        formSearched={candidate.formSearched}
      />
      <FormMentions mentions={candidate.mentions} />
      <MaterialList round={round} materials={candidate.materials} />
      <section>
        <h3>{t("screening.detail.summary")}</h3>
        <p className={styles["summary"]}>{candidate.summary}</p>
      </section>
      {candidate.decisions.length > 0 && (
        <section>
          <h3>{t("screening.detail.history")}</h3>
          <ul>
            {candidate.decisions.map((decision) => (
              <li key={decision.decidedAtMs}>
                {formatMoment(decision.decidedAtMs)} {decision.decidedBy}
                {language === "zh" ? "：" : ": "}
                <strong>{t(`desk.decision.${decision.outcome}`)}</strong> {decision.reason}{" "}
                {decision.withdrawn !== null && (
                  <small className={styles["source"]}>
                    {t("bulk.withdrawn", { by: decision.withdrawn.by, at: formatMoment(decision.withdrawn.atMs) })}
                  </small>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
