import { useCallback, useRef } from "react";
import type { TypedSheet } from "#shared/formats/paper-entry.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { PaperCategory, PaperTurn } from "#shared/ipc/paper-entry-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/merge/paper/paper.module.css";
import type { SheetDraft } from "#renderer/secretariat/merge/paper/read-sheet.ts";
import { SheetRow } from "#renderer/secretariat/merge/paper/sheet-row.tsx";

interface Props {
  readonly category: PaperCategory;
  readonly rows: PaperTurn["rows"];
  readonly saved: ReadonlyMap<CandidateId, TypedSheet>;
  /** Changed and not saved yet. */
  readonly pending: ReadonlyMap<CandidateId, SheetDraft>;
  readonly onPending: (candidate: CandidateId, draft: SheetDraft) => void;
  readonly onSave: (candidate: CandidateId, sheet: TypedSheet, draft: SheetDraft) => Promise<boolean>;
}

/** The sheets of a category as they are printed: a row each, a column for each criterion. */
export function CategorySheets({ category, rows, saved, pending, onPending, onSave }: Props) {
  const { t, language } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const { criteria, totalTenths } = category.rubric;
  const goOn = useCallback((from: CandidateId): void => {
    const fields = [...(body.current?.querySelectorAll<HTMLElement>("[data-first]") ?? [])];
    const at = fields.findIndex((field) => field.dataset["first"] === from);
    fields[at + 1]?.focus();
  }, []);
  return (
    <div className={styles["sheets"]}>
      <table className={styles["table"]} aria-label={category.title[language]}>
        <thead>
          <tr>
            <th scope="col">{t("paperEntry.typing.number")}</th>
            <th scope="col">{t("paperEntry.typing.candidate")}</th>
            {criteria.map(({ id, name, maxTenths }) => (
              <th key={id} scope="col">
                {name[language]}
                <small>{formatTenths(maxTenths)}</small>
              </th>
            ))}
            <th scope="col">
              {t("paperEntry.typing.written")}
              <small>{formatTenths(totalTenths)}</small>
            </th>
            <th scope="col">{t("paperEntry.typing.comment")}</th>
            <th scope="col">{t("paperEntry.typing.standing")}</th>
            <th scope="col">{t("paperEntry.typing.state")}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) =>
            row.recused === null ? (
              <SheetRow
                key={row.candidate}
                row={row}
                criteria={criteria}
                saved={saved.get(row.candidate)}
                pending={pending.get(row.candidate)}
                onPending={onPending}
                onSave={onSave}
                onNext={goOn}
              />
            ) : (
              <tr key={row.candidate}>
                <td>{row.number}</td>
                <th scope="row">
                  {row.name}
                  <small>{row.unitName}</small>
                </th>
                <td colSpan={criteria.length + 4}>{t("paperEntry.typing.recused", { reason: row.recused })}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
