import type { FieldSection } from "#shared/rules/fields/rule-field.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/rules/edit/edit.module.css";
import { FieldRow } from "#renderer/secretariat/rules/edit/field-row.tsx";
import { MemberList } from "#renderer/secretariat/rules/edit/member-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";

interface Props {
  /** Place of the holder with a dot behind, or nothing. */
  readonly prefix: string;
  readonly section: FieldSection;
}

/** A page of the rules as a form. */
export function SectionForm({ prefix, section }: Props) {
  const { language } = useWords();
  return (
    <div className={styles["form"]}>
      {section.groups.map((group) => (
        <Panel key={group.title.zh} title={group.title[language]}>
          {group.fields.map((field) => (
            <FieldRow key={field.at} prefix={prefix} field={field} />
          ))}
        </Panel>
      ))}
      {section.lists
        .filter(({ at }) => at !== "amendments")
        .map((list) => (
          <MemberList key={list.at} prefix={prefix} list={list} />
        ))}
    </div>
  );
}
