import { Input } from "antd";
import { useId } from "react";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/bundles/keys.module.css";
import type { NewPassphrases, TypedTwice } from "#renderer/secretariat/bundles/new-passphrases.ts";
import { PassphraseInput } from "#renderer/secretariat/passphrase-input.tsx";
import { PeopleChoice } from "#renderer/secretariat/people-choice.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly typed: NewPassphrases;
  readonly onTyped: (typed: NewPassphrases) => void;
}

/** Asks for new passphrases: by how many people, and each person's own twice. */
export function NewPassphraseFields({ typed, onTyped }: Props) {
  const { t } = useWords();
  const id = useId();
  const pair = (person: "first" | "second", passphraseLabel: string, repeatLabel: string) => {
    const entry = typed[person];
    const change = (part: Partial<TypedTwice>): void => onTyped({ ...typed, [person]: { ...entry, ...part } });
    return (
      <>
        <PassphraseInput
          id={`${id}-${person}`}
          label={passphraseLabel}
          value={entry.passphrase}
          onChange={(passphrase) => change({ passphrase })}
        />
        <PassphraseInput
          id={`${id}-${person}-again`}
          label={repeatLabel}
          value={entry.repeated}
          onChange={(repeated) => change({ repeated })}
        />
      </>
    );
  };
  const first = pair("first", t("keys.fresh.passphrase"), t("keys.fresh.repeat"));
  return (
    <div className={styles["stack"]}>
      <PeopleChoice people={typed.people} onPeople={(people) => onTyped({ ...typed, people })} advise />
      <p className={styles["soft"]}>{t(typed.people === 1 ? "keys.people.oneMeaning" : "keys.people.twoMeaning")}</p>
      {typed.people === 1 ? (
        <Row>{first}</Row>
      ) : (
        <>
          <fieldset className={styles["person"]}>
            <legend>{t("keys.fresh.first")}</legend>
            <Row>{first}</Row>
          </fieldset>
          <fieldset className={styles["person"]}>
            <legend>{t("keys.fresh.second")}</legend>
            <p className={styles["soft"]}>{t("keys.fresh.secondMeaning")}</p>
            <Row>
              {pair("second", t("keys.fresh.secondPassphrase"), t("keys.fresh.secondRepeat"))}
              <Field id={`${id}-witness`} label={t("keys.fresh.witness")}>
                <Input
                  id={`${id}-witness`}
                  value={typed.witness}
                  maxLength={60}
                  autoComplete="off"
                  onChange={(event) => onTyped({ ...typed, witness: event.target.value })}
                />
              </Field>
            </Row>
          </fieldset>
        </>
      )}
    </div>
  );
}
