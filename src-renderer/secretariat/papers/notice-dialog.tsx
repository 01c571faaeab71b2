import { Input } from "antd";
import { useId, useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundId, UnitId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { missingFields, setNoticeField, useNoticeForm } from "#renderer/secretariat/papers/notice-form.ts";
import styles from "#renderer/secretariat/papers/papers.module.css";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";

interface Props {
  readonly round: RoundId;
  readonly units: readonly UnitId[];
  /** Candidates among them of whom nobody has decided yet. */
  readonly undecided: number;
  readonly onWritten: (folder: string) => void;
  readonly onClose: () => void;
}

/** Asks till when, whom to contact and where to write, then writes the notices. */
export function NoticeDialog({ round, units, undecided, onWritten, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const form = useNoticeForm();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const write = useAction("screening-papers/notices");
  const [folder] = target;
  const today = new Intl.DateTimeFormat("sv-SE").format(new Date());
  const run = async (by: string): Promise<void> => {
    if (folder === undefined) return;
    const { dueOn, remark, ...contact } = form;
    const answer = await write.run({ round, target: folder.grant, units: [...units], dueOn, contact, remark, by });
    if (answer.ok) onWritten(answer.value.folder);
  };
  const text = (field: "dueOn" | "name" | "phone" | "mail") => (
    <Field id={`${id}-${field}`} label={t(`papers.notice.${field}`)}>
      <Input
        id={`${id}-${field}`}
        type={field === "dueOn" ? "date" : "text"}
        value={form[field]}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setNoticeField(field, event.target.value)}
      />
    </Field>
  );
  return (
    <DeedDialog
      open
      wide
      title={t("papers.notice.title", { n: units.length })}
      consequence={t("papers.notice.consequence")}
      deed={t("papers.notice.write")}
      busy={write.busy}
      problem={write.problem}
      missing={[
        ...missingFields(form, today).map((one) => t(`papers.notice.needs.${one}`)),
        ...(folder === undefined ? [t("papers.notice.needs.folder")] : []),
      ]}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      {undecided > 0 && <p className={styles["warning"]}>! {t("papers.notice.undecided", { n: undecided })}</p>}
      <div className={styles["fields"]}>
        {text("dueOn")}
        {text("name")}
        {text("phone")}
        {text("mail")}
      </div>
      <Field id={`${id}-remark`} label={t("papers.notice.remark")}>
        <Input.TextArea
          id={`${id}-remark`}
          value={form.remark}
          maxLength={2000}
          rows={2}
          onChange={(event) => setNoticeField("remark", event.target.value)}
        />
      </Field>
      <ChooseButton
        purpose="report-target"
        label={t("papers.target")}
        chosen={target}
        onChosen={setTarget}
        disabled={write.busy}
      />
      <JobProgress busy={write.busy} progress={write.progress} onCancel={write.cancel} />
    </DeedDialog>
  );
}
