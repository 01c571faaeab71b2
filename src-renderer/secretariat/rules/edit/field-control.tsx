import type { RuleField } from "#shared/rules/fields/rule-field.ts";
import { AnchorsControl } from "#renderer/secretariat/rules/edit/anchors-control.tsx";
import { BilingualControl } from "#renderer/secretariat/rules/edit/bilingual-control.tsx";
import { ChoiceControl } from "#renderer/secretariat/rules/edit/choice-control.tsx";
import { LineControl } from "#renderer/secretariat/rules/edit/line-control.tsx";
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
  const { value, set } = useRulePlace(path);
  const { input } = field;
  const common = { id, faulty, "aria-describedby": describedBy } as const;
  switch (input.kind) {
    case "text":
      return <LineControl {...common} type="text" value={value} onChange={set} />;
    case "day":
      return <LineControl {...common} type="date" value={value} onChange={set} />;
    case "bilingual":
      return <BilingualControl {...common} path={path} />;
    case "whole":
      return <WholeControl {...common} input={input} value={value} onChange={set} />;
    case "list":
    case "years":
      return <ListControl {...common} value={value} numbers={input.kind === "years"} onChange={set} />;
    case "texts":
      return <TextsControl id={id} path={path} />;
    case "test":
      return <TestControl id={id} path={path} />;
    case "anchors":
      return <AnchorsControl id={id} path={path} />;
    case "tie-keys":
      return <TieKeysControl id={id} path={path} />;
    case "fixed":
      return null;
    default:
      return <ChoiceControl labelledBy={`${id}-name`} input={input} value={value} onChange={set} />;
  }
}
