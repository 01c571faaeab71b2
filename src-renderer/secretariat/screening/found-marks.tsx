import { Button } from "antd";
import { useState } from "react";
import { secrecyCodes } from "#shared/eligibility/secrecy-clearance.ts";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { ClearMark, type FoundMark } from "#renderer/secretariat/screening/clear-mark.tsx";
import styles from "#renderer/secretariat/screening/screening.module.css";

interface Props {
  readonly round: RoundId;
  readonly candidate: CandidateId;
  readonly findings: readonly StoredFinding[];
}

/** The marks that stop a candidate, each with the way to record that it is none. */
export function FoundMarks({ round, candidate, findings }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<FoundMark>();
  const marks = findings.flatMap(({ code, at, details }): FoundMark[] => {
    const known = secrecyCodes.find((each) => each === code);
    return known === undefined ? [] : [{ code: known, at, mark: String(details["mark"] ?? details["word"] ?? "") }];
  });
  if (marks.length === 0) return null;
  return (
    <>
      <ul className={styles["cleared"]}>
        {marks.map((found) => (
          <li key={`${found.code} ${found.at}`}>
            <strong>{found.mark}</strong> {found.at}{" "}
            <Button
              size="small"
              aria-label={t("checked.clear.openOf", { mark: found.mark })}
              onClick={() => setOpen(found)}
            >
              {t("checked.clear.open")}
            </Button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <ClearMark round={round} candidate={candidate} found={open} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
