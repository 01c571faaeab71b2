import { Button } from "antd";
import { useState } from "react";
import { memberName } from "#shared/rules/describe/member-name.ts";
import { withMovedMember, withNewMember, withoutMember } from "#shared/rules/edit/edit-list.ts";
import { listAt } from "#shared/rules/fields/place.ts";
import type { FieldList } from "#shared/rules/fields/rule-field.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/rules/edit/edit.module.css";
import { faultsBelow } from "#renderer/secretariat/rules/edit/faults-at.ts";
import { FieldRow } from "#renderer/secretariat/rules/edit/field-row.tsx";
import { memberSummary } from "#renderer/secretariat/rules/edit/member-summary.ts";
import { useRulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import { Panel } from "#renderer/ui/panel.tsx";

interface Props {
  readonly prefix: string;
  readonly list: FieldList;
}

/** A list of the rules: each member with a line that says what it is, opened to be edited; members come and go. */
export function MemberList({ prefix, list }: Props) {
  const { t, language } = useWords();
  const { rules, faults, onEdit } = useRulesInEdit();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const place = `${prefix}${list.at}`;
  const members = listAt(rules, place);
  const toggle = (at: number): void => {
    const next = new Set(open);
    if (!next.delete(at)) next.add(at);
    setOpen(next);
  };
  return (
    <Panel title={`${list.title[language]} · ${members.length}`}>
      {members.map((member, at) => {
        const name = memberName(member, at, language);
        const wrong = faultsBelow(faults, `${place}.${at}`);
        const shown = open.has(at);
        return (
          <section key={at} className={styles["member"]} aria-label={name}>
            <div className={styles["memberHead"]}>
              <button type="button" className={styles["opener"]} aria-expanded={shown} onClick={() => toggle(at)}>
                <span aria-hidden="true">{shown ? "▾" : "▸"} </span>
                <strong>{name}</strong>{" "}
                <span className={styles["summary"]}>{memberSummary(list.at, member, language)}</span>
                {wrong > 0 && <span className={styles["fault"]}>✕ {t("rules.edit.wrong", { n: wrong })}</span>}
              </button>
              <Button
                size="small"
                disabled={at === 0}
                aria-label={`${t("rules.edit.up")} ${name}`}
                onClick={() => onEdit(withMovedMember(rules, place, at, -1))}
              >
                ↑
              </Button>
              <Button
                size="small"
                disabled={members.length === 1}
                aria-label={`${t("rules.edit.remove")} ${name}`}
                onClick={() => {
                  setOpen(new Set());
                  onEdit(withoutMember(rules, place, at));
                }}
              >
                {t("rules.edit.remove")}
              </Button>
            </div>
            {shown && list.fields.map((field) => <FieldRow key={field.at} prefix={`${place}.${at}.`} field={field} />)}
          </section>
        );
      })}
      <Button
        className={styles["add"] ?? ""}
        onClick={() => {
          setOpen(new Set([...open, members.length]));
          onEdit(withNewMember(rules, place));
        }}
      >
        + {t("rules.edit.add", { what: list.one[language] })}
      </Button>
    </Panel>
  );
}
