import { useWords } from "#renderer/lib/language.ts";
import { PassphraseFields } from "#renderer/secretariat/passphrase-fields.tsx";
import styles from "#renderer/secretariat/result/result.module.css";
import type { KeyPeople } from "#renderer/secretariat/typed-passphrases.ts";

interface Props {
  readonly people: KeyPeople;
  readonly typed: readonly string[];
  readonly onTyped: (typed: readonly string[]) => void;
  /** `half`: one of two has typed a passphrase. */
  readonly state: "unsigned" | "half" | "signed";
}

/** Asks for the organiser's passphrase to sign the evidence pack with; left empty, the pack says that nobody signed it. */
export function SignPack({ people, typed, onTyped, state }: Props) {
  const { t } = useWords();
  return (
    <fieldset className={styles["sign"]}>
      <legend>{t("evidence.sign.title")}</legend>
      <PassphraseFields people={people} typed={typed} onTyped={onTyped} />
      <p role="status">{t(`evidence.sign.${state}`)}</p>
    </fieldset>
  );
}
