import { Button } from "antd";
import { memo, useRef, useState, type FocusEvent } from "react";
import { flushSync } from "react-dom";
import type { TypedSheet } from "#shared/formats/paper-entry.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { PaperTurn } from "#shared/ipc/paper-entry-calls.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/merge/paper/paper.module.css";
import { draftOf, readSheet, type SheetDraft } from "#renderer/secretariat/merge/paper/read-sheet.ts";
import { SheetFields } from "#renderer/secretariat/merge/paper/sheet-fields.tsx";

interface Props {
  readonly row: PaperTurn["rows"][number];
  readonly criteria: readonly Criterion[];
  readonly saved: TypedSheet | undefined;
  /** What was typed and is not saved yet. */
  readonly pending: SheetDraft | undefined;
  readonly onPending: (candidate: CandidateId, draft: SheetDraft) => void;
  /** Saves the sheet that a draft came to. */
  readonly onSave: (candidate: CandidateId, sheet: TypedSheet, draft: SheetDraft) => Promise<boolean>;
  readonly onNext: (candidate: CandidateId) => void;
}

/** One sheet being typed. It is saved when it is left complete; a total that is not the sum is asked about first. */
export const SheetRow = memo(function SheetRow({ row, criteria, saved, pending, onPending, onSave, onNext }: Props) {
  const { t, language } = useWords();
  const draft = pending ?? draftOf(saved ?? null, criteria);
  const isTouched = pending !== undefined;
  const [isAsked, setAsked] = useState(false);
  const accept = useRef<HTMLButtonElement>(null);
  const saving = useRef<SheetDraft>(undefined);
  const { candidate } = row;
  const read = readSheet(draft, criteria);
  const isKept = saved !== undefined && pending === undefined;
  const change = (part: Partial<SheetDraft>): void => {
    setAsked(false);
    onPending(candidate, { ...draft, ...part });
  };
  const save = async (accepted: boolean): Promise<void> => {
    // Enter saves and moves on, and moving on would save once more.
    if (read.sheet === undefined || saving.current === draft) return;
    if (read.isOdd && !accepted) {
      setAsked(true);
      return;
    }
    saving.current = draft;
    if (await onSave(candidate, read.sheet, draft)) setAsked(false);
    saving.current = undefined;
  };
  const finish = (): void => {
    if (isKept) onNext(candidate);
    else if (read.sheet === undefined) return;
    else if (read.isOdd) {
      flushSync(() => setAsked(true));
      accept.current?.focus();
    } else {
      void save(false);
      onNext(candidate);
    }
  };
  const leave = (event: FocusEvent<HTMLElement>): void => {
    const isInside = event.currentTarget.contains(event.relatedTarget);
    if (!isInside && isTouched && !isKept) void save(false);
  };
  const faults = isTouched ? read.faults.filter(({ kind }) => kind !== "empty") : [];
  const said = faults.map(({ field, kind }) => {
    const criterion = criteria.find(({ id }) => id === field);
    const name = criterion?.name[language] ?? t("paperEntry.typing.written");
    if (criterion === undefined || kind === "unreadable") return t("paperEntry.typing.unreadable", { field: name });
    const scale = { max: formatTenths(criterion.maxTenths), step: formatTenths(criterion.stepTenths) };
    return t("paperEntry.typing.offScale", { field: name, ...scale });
  });
  const state = isKept ? "saved" : isTouched ? "unsaved" : "empty";
  const columns = criteria.length + 6;
  return (
    <>
      <tr onBlur={leave} className={styles["row"]}>
        <td>{row.number}</td>
        <th scope="row">
          {row.name}
          <small>{row.unitName}</small>
        </th>
        <SheetFields
          row={row}
          criteria={criteria}
          draft={draft}
          faults={faults.map(({ field }) => field)}
          onChange={change}
          onFinish={finish}
        />
        <td className={styles[state]}>{t(`paperEntry.typing.${state}`)}</td>
      </tr>
      {(said.length > 0 || isAsked) && (
        <tr>
          <td colSpan={columns} className={styles["said"]} role="status">
            {said.map((one) => (
              <p key={one}>✕ {one}</p>
            ))}
            {isAsked && (
              <p>
                !{" "}
                {t("paperEntry.typing.odd", {
                  written: draft.written === "-" ? t("paperEntry.typing.noTotal") : draft.written,
                  sum: formatTenths(read.sumTenths ?? 0),
                })}{" "}
                <Button
                  ref={accept}
                  size="small"
                  onClick={() => {
                    void save(true);
                    onNext(candidate);
                  }}
                >
                  {t("paperEntry.typing.asWritten")}
                </Button>
              </p>
            )}
          </td>
        </tr>
      )}
    </>
  );
});
