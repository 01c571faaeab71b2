import { Button } from "antd";
import { useState } from "react";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { ClearanceRow } from "#shared/ipc/checked-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { RevokeClearance } from "#renderer/secretariat/screening/revoke-clearance.tsx";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { Loaded } from "#renderer/ui/loaded.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: CandidateId;
}

/** What two people recorded of marks in a candidate's material, revoked records too, and the way to revoke one. */
export function ClearedMarks({ round, candidate }: Props) {
  const { t } = useWords();
  const query = useQuery("secrecy/clearances", { round, candidate });
  const [open, setOpen] = useState<ClearanceRow>();
  return (
    <Loaded query={query}>
      {({ clearances, mayRevoke }) => {
        const title = t("checked.cleared.title", { n: clearances.length });
        return clearances.length === 0 ? null : (
          <section aria-label={title}>
            <h3>{title}</h3>
            <ul className={styles["cleared"]}>
              {clearances.map((row) => (
                <li key={row.id} data-revoked={row.revoked !== null}>
                  <strong>{row.mark}</strong> {row.at}
                  <p>{t("checked.cleared.by", { ...row, by: row.recordedBy, at: formatMoment(row.recordedAtMs) })}</p>
                  <p>{t("checked.cleared.basis", { basis: row.basis })}</p>
                  {row.judgement !== "" && <p>{t("checked.cleared.judgement", { judgement: row.judgement })}</p>}
                  {row.revoked !== null && (
                    <p className={styles["warning"]}>
                      {t("checked.cleared.revoked", { ...row.revoked, at: formatMoment(row.revoked.atMs) })}
                    </p>
                  )}
                  {row.revoked === null && mayRevoke && (
                    <Button
                      size="small"
                      aria-label={t("checked.cleared.revokeOf", { mark: row.mark })}
                      onClick={() => setOpen(row)}
                    >
                      {t("checked.cleared.revoke")}
                    </Button>
                  )}
                  {row.revoked === null && !mayRevoke && <small>{t("checked.cleared.final")}</small>}
                </li>
              ))}
            </ul>
            {open !== undefined && (
              <RevokeClearance round={round} clearance={open} onClose={() => setOpen(undefined)} />
            )}
          </section>
        );
      }}
    </Loaded>
  );
}
