import { Checkbox, Input, Radio } from "antd";
import type { RuleField } from "#shared/rules/fields/rule-field.ts";
import { useWords } from "#renderer/lib/language.ts";
import { AnchorsControl } from "#renderer/secretariat/rules/edit/anchors-control.tsx";
import { BilingualControl } from "#renderer/secretariat/rules/edit/bilingual-control.tsx";
import { ListControl } from "#renderer/secretariat/rules/edit/list-control.tsx";
import { useRulePlace } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import { TestControl } from "#renderer/secretariat/rules/edit/test-control.tsx";
import { TextsControl } from "#renderer/secretariat/rules/edit/texts-control.tsx";
import { TieKeysControl } from "#renderer/secretariat/rules/edit/tie-keys-control.tsx";
import { WholeControl } from "#renderer/secretariat/rules/edit/whole-control.tsx";

interface Props {
  readonly id: string;
  readonly path: string;
  readonly field: RuleField;
  readonly faulty: boolean;
  /** Id of what is said beside it. */
  readonly describedBy: string;
}

/** The control that fits a field. */
export function FieldControl({ id, path, field, faulty, describedBy }: Props) {
  const { language } = useWords();
  const { value, set } = useRulePlace(path);
  const { input } = field;
  const status = faulty ? "error" : "";
  const named = { id, "aria-describedby": describedBy, "aria-invalid": faulty } as const;
  switch (input.kind) {
    case "text":
      return (
        <Input {...named} status={status} value={String(value ?? "")} onChange={(event) => set(event.target.value)} />
      );
    case "day":
      return (
        <Input
          {...named}
          type="date"
          status={status}
          value={String(value ?? "")}
          onChange={(event) => set(event.target.value)}
        />
      );
    case "bilingual":
      return <BilingualControl {...named} faulty={faulty} path={path} />;
    case "whole":
      return <WholeControl {...named} input={input} faulty={faulty} value={value} onChange={set} />;
    case "list":
      return <ListControl {...named} faulty={faulty} value={value} numbers={false} onChange={set} />;
    case "years":
      return <ListControl {...named} faulty={faulty} value={value} numbers onChange={set} />;
    case "texts":
      return <TextsControl id={id} path={path} />;
    case "switch":
      return (
        <Radio.Group
          aria-labelledby={`${id}-name`}
          value={value === true}
          onChange={(event) => set(event.target.value === true)}
          options={[
            { value: true, label: input.on[language] },
            { value: false, label: input.off[language] },
          ]}
        />
      );
    case "choice":
      return (
        <Radio.Group
          aria-labelledby={`${id}-name`}
          value={value}
          onChange={(event) => set(event.target.value)}
          options={Object.entries(input.options).map(([key, text]) => ({ value: key, label: text[language] }))}
        />
      );
    case "subset":
      return (
        <Checkbox.Group
          aria-labelledby={`${id}-name`}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(chosen) => set(Object.keys(input.options).filter((key) => chosen.includes(key)))}
          options={Object.entries(input.options).map(([key, text]) => ({ value: key, label: text[language] }))}
        />
      );
    case "test":
      return <TestControl id={id} path={path} />;
    case "anchors":
      return <AnchorsControl id={id} path={path} />;
    case "tie-keys":
      return <TieKeysControl id={id} path={path} />;
    case "fixed":
      return null;
  }
}
