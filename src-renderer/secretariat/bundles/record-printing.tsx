import { Input, InputNumber } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { SlipRow } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly slips: readonly SlipRow[];
  readonly onClose: () => void;
}

/** Writes down that slips were printed; those printed before need a reason. */
export function RecordPrinting({ round, slips, onClose }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const [copies, setCopies] = useState(1);
  const [reason, setReason] = useState("");
  const print = useAction("slips/printed");
  const again = slips.filter(({ printings }) => printings.length > 0);
  const run = async (by: string): Promise<void> => {
    const answer = await print.run({ round, slips: slips.map(({ slip }) => slip), copies, reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("slips.print.title", { n: slips.length })}
      consequence={t("slips.print.consequence")}
      deed={t("slips.print.run")}
      busy={print.busy}
      problem={print.problem}
      missing={again.length > 0 && reason.trim() === "" ? [t("slips.print.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <Field id={`${id}-copies`} label={t("slips.print.copies")}>
        <InputNumber
          id={`${id}-copies`}
          min={1}
          max={99}
          precision={0}
          value={copies}
          onChange={(value) => setCopies(value ?? 1)}
        />
      </Field>
      {again.length > 0 && (
        <>
          <p>
            !{" "}
            {t("slips.print.reprints", {
              n: again.length,
              names: listed(
                again.map(({ name }) => name),
                language,
              ),
            })}
          </p>
          <Field id={`${id}-reason`} label={t("slips.print.reason")}>
            <Input
              id={`${id}-reason`}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        </>
      )}
    </DeedDialog>
  );
}
