import { Radio } from "antd";
import { useId } from "react";
import { useWords } from "#renderer/lib/language.ts";
import type { KeyPeople } from "#renderer/secretariat/typed-passphrases.ts";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly people: KeyPeople;
  readonly onPeople: (people: KeyPeople) => void;
  /** Says that two are the better choice; for a key that is being made. */
  readonly advise?: boolean;
}

/** Whether one person keeps a key or two. */
export function PeopleChoice({ people, onPeople, advise = false }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <Row>
      <span id={id}>{t("keys.people.label")}</span>
      <Radio.Group
        aria-labelledby={id}
        value={people}
        onChange={(event) => onPeople(event.target.value === 2 ? 2 : 1)}
        options={[
          { value: 1, label: t("keys.people.one") },
          { value: 2, label: t(advise ? "keys.people.twoAdvised" : "keys.people.two") },
        ]}
      />
    </Row>
  );
}
