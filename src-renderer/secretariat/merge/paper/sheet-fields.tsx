import { useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { TypedSheet } from "#shared/formats/paper-entry.ts";
import type { PaperTurn } from "#shared/ipc/paper-entry-calls.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/merge/paper/paper.module.css";
import type { SheetDraft } from "#renderer/secretariat/merge/paper/read-sheet.ts";

interface Props {
  readonly row: PaperTurn["rows"][number];
  readonly criteria: readonly Criterion[];
  readonly draft: SheetDraft;
  /** Fields with something wrong. */
  readonly faults: readonly string[];
  readonly onChange: (part: Partial<SheetDraft>) => void;
  /** The last field was left by Enter. */
  readonly onFinish: () => void;
}

const standings = ["judging", "recused", "abstained"] as const satisfies readonly TypedSheet["standing"][];
/** First letters of 回避 and 弃评 as they are typed. */
const letters: Readonly<Record<string, TypedSheet["standing"]>> = { h: "recused", q: "abstained" };

/** The fields of one sheet in the order in which they are typed: Enter goes from one to the next. */
export function SheetFields({ row, criteria, draft, faults, onChange, onFinish }: Props) {
  const { t, language } = useWords();
  const fields = useRef(new Map<string, HTMLInputElement>());
  const isJudging = draft.standing === "judging";
  const order = isJudging ? [...criteria.map(({ id }): string => id), "written"] : ["reason"];
  const hold = (field: string) => (element: HTMLInputElement | null) => {
    if (element === null) fields.current.delete(field);
    else fields.current.set(field, element);
  };
  const stand = (standing: TypedSheet["standing"]): void => {
    // At once, so that the next key falls into the field that is there now.
    flushSync(() => onChange({ standing }));
    fields.current.get(standing === "judging" ? (criteria[0]?.id ?? "") : "reason")?.focus();
  };
  const keys = (field: string) => (event: KeyboardEvent) => {
    const standing = letters[event.key.toLowerCase()];
    if (isJudging && field !== "comment" && standing !== undefined && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      stand(standing);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const next = order[order.indexOf(field) + 1];
      if (next === undefined || field === "comment") onFinish();
      else fields.current.get(next)?.select();
    }
  };
  const input = (field: string, label: string, value: string, onText: (text: string) => void) => (
    <input
      ref={hold(field)}
      data-first={field === order[0] ? row.candidate : undefined}
      className={styles[field === "comment" || field === "reason" ? "text" : "score"]}
      inputMode={field === "comment" || field === "reason" ? "text" : "decimal"}
      autoComplete="off"
      maxLength={field === "comment" ? 5000 : field === "reason" ? 500 : 6}
      aria-label={t("paperEntry.typing.cellOf", { name: row.name, field: label })}
      aria-invalid={faults.includes(field)}
      value={value}
      onChange={(event) => onText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={keys(field)}
    />
  );
  return (
    <>
      {isJudging ? (
        <>
          {criteria.map(({ id, name }) => (
            <td key={id}>
              {input(id, name[language], draft.cells[id] ?? "", (text) =>
                onChange({ cells: { ...draft.cells, [id]: text } }),
              )}
            </td>
          ))}
          <td>{input("written", t("paperEntry.typing.written"), draft.written, (written) => onChange({ written }))}</td>
          <td>{input("comment", t("paperEntry.typing.comment"), draft.comment, (comment) => onChange({ comment }))}</td>
        </>
      ) : (
        <td colSpan={criteria.length + 2}>
          <label className={styles["reason"]}>
            {t("paperEntry.typing.reason")}
            {input("reason", t("paperEntry.typing.reason"), draft.reason, (reason) => onChange({ reason }))}
          </label>
        </td>
      )}
      <td>
        <select
          aria-label={t("paperEntry.typing.cellOf", { name: row.name, field: t("paperEntry.typing.standing") })}
          value={draft.standing}
          onChange={(event) => stand(standings.find((one) => one === event.target.value) ?? "judging")}
        >
          {standings.map((one) => (
            <option key={one} value={one}>
              {t(`paperEntry.standing.${one}`)}
            </option>
          ))}
        </select>
      </td>
    </>
  );
}
