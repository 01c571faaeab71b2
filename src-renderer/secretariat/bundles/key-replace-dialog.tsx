import { Input, Radio } from "antd";
import { useId, useState } from "react";
import type { OrganiserKey } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import type { KeyDialogProps } from "#renderer/secretariat/bundles/key-dialog-props.ts";
import styles from "#renderer/secretariat/bundles/keys.module.css";
import { NewPassphraseFields } from "#renderer/secretariat/bundles/new-passphrase-fields.tsx";
import { newPassphraseNeeds, nothingTyped, passphrasesToSend } from "#renderer/secretariat/bundles/new-passphrases.ts";
import { PassphraseFields } from "#renderer/secretariat/passphrase-fields.tsx";
import { typedPassphrases } from "#renderer/secretariat/typed-passphrases.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props extends KeyDialogProps {
  readonly onReplaced: (replaced: OrganiserKey) => void;
}

/** Makes a new key in place of the old one, and says what follows for files, laptops and bundles. */
export function KeyReplaceDialog({ round, organiserKey, open, onClose, onReplaced }: Props) {
  const { t } = useWords();
  const id = useId();
  const name = useOperator((state) => state.name).trim();
  const [old, setOld] = useState<"known" | "lost">("known");
  const [typedOld, setTypedOld] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState(nothingTyped(organiserKey.people));
  const replace = useAction("keys/replace");
  const oldPassphrases = typedPassphrases(organiserKey.people, typedOld);
  const close = (): void => {
    setTypedOld([]);
    setTyped(nothingTyped(organiserKey.people));
    replace.clear();
    onClose();
  };
  const run = async (by: string): Promise<void> => {
    const given = old === "lost" ? null : oldPassphrases;
    if (given === undefined) return;
    const words = { oldPassphrases: given, reason: reason.trim(), ...passphrasesToSend(typed) };
    const answer = await replace.run({ round, ...words, by });
    if (!answer.ok) return;
    setReason("");
    close();
    onReplaced(answer.value);
  };
  return (
    <DeedDialog
      open={open}
      wide
      title={t("keys.replace.title")}
      consequence={t("keys.replace.consequence")}
      deed={t("keys.replace.run")}
      busy={replace.busy}
      problem={replace.problem}
      missing={[
        ...(old === "known" && oldPassphrases === undefined ? [t("keys.needs.old")] : []),
        ...(reason.trim() === "" ? [t("keys.needs.reason")] : []),
        ...newPassphraseNeeds(typed, name).map((need) => t(`keys.needs.${need}`)),
      ]}
      onDo={(by) => void run(by)}
      onClose={close}
    >
      <Row>
        <span id={`${id}-old`}>{t("keys.replace.have")}</span>
        <Radio.Group
          aria-labelledby={`${id}-old`}
          value={old}
          onChange={(event) => setOld(event.target.value === "lost" ? "lost" : "known")}
          options={[
            { value: "known", label: t("keys.replace.known") },
            { value: "lost", label: t("keys.replace.lost") },
          ]}
        />
      </Row>
      {old === "known" && <PassphraseFields people={organiserKey.people} typed={typedOld} onTyped={setTypedOld} />}
      <Follows old={old} />
      <Field id={`${id}-reason`} label={t("keys.replace.reason")}>
        <Input
          id={`${id}-reason`}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <NewPassphraseFields typed={typed} onTyped={setTyped} />
    </DeedDialog>
  );
}

function Follows({ old }: { readonly old: "known" | "lost" }) {
  const { t } = useWords();
  return (
    <section aria-label={t("keys.replace.follows")}>
      <h3>{t("keys.replace.follows")}</h3>
      <ul className={styles["follows"]} aria-live="polite">
        <li>{t(`keys.replace.${old}Follows.files`)}</li>
        <li>{t(`keys.replace.${old}Follows.laptops`)}</li>
        <li>{t("keys.replace.bundle")}</li>
        <li>{t("keys.replace.backup")}</li>
      </ul>
    </section>
  );
}
