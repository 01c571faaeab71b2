import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import { AssociationOutcome } from "#renderer/start/association/association-outcome.tsx";
import { useAssociation } from "#renderer/start/association/use-association.ts";
import styles from "#renderer/start/association/association.module.css";

/** Asks once on each computer, and again when the program moved, whether a double click opens its files. */
export function AssociationOffer() {
  const { t } = useWords();
  const association = useAssociation();
  const { state, done, busy, decide } = association;
  if (state === undefined || (state.place !== "windows" && state.place !== "linux")) return null;
  const isAsked = state.decision === "open" || state.movedFrom !== null;
  if (!isAsked && (done === undefined || done.wish === "decline")) return null;
  return (
    <section className={styles["offer"]} aria-label={t("start.association.title")}>
      {isAsked && (
        <div className={styles["line"]}>
          <p>
            {state.movedFrom === null
              ? t("start.association.offer")
              : t("start.association.moved", { from: state.movedFrom })}
            {state.portable && (
              <>
                <br />
                {t("start.association.portable", { program: state.program })}
              </>
            )}
          </p>
          <Button loading={busy} onClick={() => void decide("associate")}>
            {t("start.association.associate")}
          </Button>
          <Button disabled={busy} onClick={() => void decide("decline")}>
            {t("start.association.decline")}
          </Button>
        </div>
      )}
      <AssociationOutcome {...association} />
    </section>
  );
}
