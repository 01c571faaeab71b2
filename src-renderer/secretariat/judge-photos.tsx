import { Input, Radio } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { PhotoVerdict } from "#shared/intake/photo-pairs.ts";
import type { PhotoPairRow } from "#shared/ipc/photo-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { PhotoSide } from "#renderer/secretariat/photo-side.tsx";
import styles from "#renderer/secretariat/photo-pair.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly pair: PhotoPairRow;
  readonly onClose: () => void;
}

const verdicts: readonly PhotoVerdict[] = ["reused", "accepted"];

/** Two photos large, and the question whether they are one. */
export function JudgePhotos({ round, pair, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [verdict, setVerdict] = useState<PhotoVerdict>();
  const [reason, setReason] = useState("");
  const judge = useAction("intake/judge-photos");
  const missing =
    verdict === undefined
      ? [t("photos.dialog.needsVerdict")]
      : verdict === "accepted" && reason.trim() === ""
        ? [t("photos.dialog.needsReason")]
        : [];
  const run = async (by: string): Promise<void> => {
    if (verdict === undefined) return;
    const photos = { one: pair.one.id, other: pair.other.id };
    const answer = await judge.run({ round, ...photos, verdict, reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      wide
      title={t("photos.dialog.title")}
      consequence={t("photos.dialog.consequence")}
      deed={t("photos.dialog.run")}
      busy={judge.busy}
      problem={judge.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <div className={`${styles["sides"] ?? ""} ${styles["large"] ?? ""}`}>
        <PhotoSide round={round} photo={pair.one} />
        <PhotoSide round={round} photo={pair.other} />
      </div>
      <Radio.Group
        aria-label={t("photos.dialog.verdict")}
        value={verdict}
        options={verdicts.map((value) => ({ value, label: t(`photos.${value}`) }))}
        onChange={(event) => setVerdict(event.target.value as PhotoVerdict)}
      />
      <Field id={id} label={t("photos.dialog.reason")}>
        <Input id={id} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}
