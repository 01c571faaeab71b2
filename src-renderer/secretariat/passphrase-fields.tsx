import { useId } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { PassphraseInput } from "#renderer/secretariat/passphrase-input.tsx";
import type { KeyPeople } from "#renderer/secretariat/typed-passphrases.ts";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly people: KeyPeople;
  /** By person; read it with `typedPassphrases`. */
  readonly typed: readonly string[];
  readonly onTyped: (typed: readonly string[]) => void;
  readonly onEnter?: () => void;
}

/** Asks for the passphrases of an existing key, one field a person. */
export function PassphraseFields({ people, typed, onTyped, onEnter }: Props) {
  const { t } = useWords();
  const id = useId();
  const labels = people === 1 ? [t("keys.ask.one")] : [t("keys.ask.first"), t("keys.ask.second")];
  const change = (person: number, value: string): void =>
    onTyped(labels.map((_, each) => (each === person ? value : (typed[each] ?? ""))));
  return (
    <Row>
      {labels.map((label, person) => (
        <PassphraseInput
          key={label}
          id={`${id}-${person}`}
          label={label}
          value={typed[person] ?? ""}
          onChange={(value) => change(person, value)}
          {...(onEnter === undefined ? {} : { onEnter })}
        />
      ))}
    </Row>
  );
}
