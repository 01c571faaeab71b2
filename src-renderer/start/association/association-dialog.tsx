import { Button, Modal } from "antd";
import { useState } from "react";
import type { AssociationState } from "#shared/ipc/association-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { AssociationOutcome } from "#renderer/start/association/association-outcome.tsx";
import { useAssociation, type Association } from "#renderer/start/association/use-association.ts";
import styles from "#renderer/start/association/association.module.css";

/** The button by which the setting is found at any time, to make it, to make it anew, or to take it back. */
export function AssociationDialog() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const association = useAssociation();
  const { state, clear } = association;
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
        footer={<Deeds association={association} onClose={close} />}
      >
        {state !== undefined && (
          <div className={styles["body"]}>
            <p>{t("start.association.explains")}</p>
            <Standing state={state} />
            <AssociationOutcome {...association} />
          </div>
        )}
      </Modal>
    </>
  );
}

/** Whether it is set now, and where it leads. */
function Standing({ state }: { readonly state: AssociationState }) {
  const { t } = useWords();
  const { program, movedFrom } = state;
  return (
    <>
      <p>
        <strong>{t(`start.association.state.${standingOf(state)}`, { program })}</strong>
      </p>
      {movedFrom !== null && <p>! {t("start.association.moved", { from: movedFrom })}</p>}
      {canDecide(state) && state.portable && <p>{t("start.association.portable", { program })}</p>}
    </>
  );
}

interface DeedsProps {
  readonly association: Association;
  readonly onClose: () => void;
}

function Deeds({ association, onClose }: DeedsProps) {
  const { t } = useWords();
  const { state, busy, decide } = association;
  const isSet = state?.decision === "associated";
  return (
    <div className={styles["buttons"]}>
      <Button onClick={onClose}>{t("start.association.close")}</Button>
      {state !== undefined && canDecide(state) && (
        <>
          {isSet && (
            <Button disabled={busy} onClick={() => void decide("forget")}>
              {t("start.association.forget")}
            </Button>
          )}
          <Button
            type={standingOf(state) === "associated" ? "default" : "primary"}
            loading={busy}
            onClick={() => void decide("associate")}
          >
            {t(isSet ? "start.association.again" : "start.association.associate")}
          </Button>
        </>
      )}
    </div>
  );
}

const canDecide = ({ place }: AssociationState): boolean => place === "windows" || place === "linux";

function standingOf({
  place,
  decision,
  movedFrom,
}: AssociationState): AssociationState["decision"] | "installed" | "none" {
  if (place === "installed" || place === "none") return place;
  return movedFrom === null ? decision : "open";
}
