import { Button, Modal } from "antd";
import { useState } from "react";
import type { AssociationState } from "#shared/ipc/association-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { AssociationOutcome } from "#renderer/start/association/association-outcome.tsx";
import { useAssociation } from "#renderer/start/association/use-association.ts";
import styles from "#renderer/start/association/association.module.css";

/** The button by which the setting is found at any time, to make it, to make it anew, or to take it back. */
export function AssociationDialog() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const association = useAssociation();
  const { state, busy, decide, clear } = association;
  const canDecide = state?.place === "windows" || state?.place === "linux";
  const isAssociated = state?.decision === "associated";
  const standing = state === undefined ? undefined : standingOf(state);
  const close = (): void => {
    clear();
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("start.association.open")}
      </Button>
      <Modal
        open={isOpen}
        title={t("start.association.title")}
        width={680}
        centered
        onCancel={close}
        footer={
          <div className={styles["buttons"]}>
            <Button onClick={close}>{t("start.association.close")}</Button>
            {canDecide && isAssociated && (
              <Button disabled={busy} onClick={() => void decide("forget")}>
                {t("start.association.forget")}
              </Button>
            )}
            {canDecide && (
              <Button
                type={standing === "associated" ? "default" : "primary"}
                loading={busy}
                onClick={() => void decide("associate")}
              >
                {t(isAssociated ? "start.association.again" : "start.association.associate")}
              </Button>
            )}
          </div>
        }
      >
        {state !== undefined && standing !== undefined && (
          <div className={styles["body"]}>
            <p>{t("start.association.explains")}</p>
            <p>
              <strong>{t(`start.association.state.${standing}`, { program: state.program })}</strong>
            </p>
            {state.movedFrom !== null && <p>! {t("start.association.moved", { from: state.movedFrom })}</p>}
            {canDecide && state.portable && <p>{t("start.association.portable", { program: state.program })}</p>}
            <AssociationOutcome {...association} />
          </div>
        )}
      </Modal>
    </>
  );
}

function standingOf({
  place,
  decision,
  movedFrom,
}: AssociationState): AssociationState["decision"] | "installed" | "none" {
  if (place === "installed" || place === "none") return place;
  return movedFrom === null ? decision : "open";
}
