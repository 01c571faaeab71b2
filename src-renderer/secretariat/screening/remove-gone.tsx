import { Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { ScreeningDetail } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { openCandidate } from "#renderer/secretariat/screening/store.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: ScreeningDetail;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Takes out a candidate whom the delivery no longer has, with the reason. */
export function RemoveGone({ round, candidate, open, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const remove = useAction("intake/remove-gone");
  const close = (): void => {
    setReason("");
    remove.clear();
    onClose();
  };
  const run = async (by: string): Promise<void> => {
    const answer = await remove.run({ round, candidate: candidate.id, reason: reason.trim(), by });
    if (!answer.ok) return;
    close();
    openCandidate(undefined);
  };
  return (
    <DeedDialog
      open={open}
      title={t("redelivery.remove.title", { name: candidate.name })}
      consequence={t("redelivery.remove.consequence")}
      deed={t("redelivery.remove.run")}
      busy={remove.busy}
      problem={remove.problem}
      missing={reason.trim() === "" ? [t("redelivery.remove.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={close}
    >
      <Field id={id} label={t("redelivery.remove.reason")}>
        <Input id={id} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}
