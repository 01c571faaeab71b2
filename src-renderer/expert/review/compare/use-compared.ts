import { useCallback, useEffect, useRef, useState } from "react";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { ComparedCandidate } from "#shared/ipc/ranking-calls.ts";
import type { Problem } from "#shared/problem.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { call } from "#renderer/lib/api.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { flushSaves, saveScore, unsavedText, whenScoreKept } from "#renderer/expert/review/saving.ts";
import { readPoints } from "#renderer/expert/review/read-points.ts";

/** What stands in the fields, by candidate and criterion. */
export type CompareTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Compared {
  readonly candidates: readonly ComparedCandidate[];
  readonly texts: CompareTexts;
}

interface Held {
  readonly compared: Compared | null;
  readonly problem: Problem | null;
}

const nothing: Held = { compared: null, problem: null };

/** The candidates side by side, what is in their fields, and writing into one; saved by the queue of the score form. */
export function useCompared(bundle: BundleId, ids: readonly CandidateId[]) {
  const [held, setHeld] = useState(nothing);
  const [turn, setTurn] = useState(0);
  /** The score that a field had when it was entered. */
  const entered = useRef(new Map<string, number | null>());
  const { compared } = held;
  const question = ids.join(" ");
  useEffect(() => {
    let current = true;
    const asked = question.split(" ") as CandidateId[];
    if (asked.length < 2) return;
    void flushSaves()
      .then(() => call("review/compare", { bundle, candidates: asked }))
      .then((answer) => {
        if (!current) return;
        if (!answer.ok) setHeld({ compared: null, problem: answer.error });
        else
          setHeld(({ compared }) => {
            const { candidates } = answer.value;
            // A refused entry of somebody who stays is still to be corrected.
            return { compared: { candidates, texts: textsOf(candidates, compared?.texts ?? {}) }, problem: null };
          });
      });
    return () => {
      current = false;
    };
  }, [bundle, question, turn]);
  useEffect(
    () =>
      whenScoreKept((candidate, criterion, tenths) =>
        setHeld(({ compared, problem }) => ({
          compared: compared && withScore(compared, candidate, criterion, tenths),
          problem,
        })),
      ),
    [],
  );
  const write = useCallback(
    (candidate: CandidateId, criterion: Criterion, text: string) => {
      setHeld(({ compared, problem }) => ({
        compared: compared && withText(compared, candidate, criterion, text),
        problem,
      }));
      const key = `${candidate}/${criterion.id}`;
      const before = entered.current.has(key)
        ? (entered.current.get(key) ?? null)
        : scoreOf(compared, candidate, criterion);
      entered.current.set(key, before);
      const entry = readPoints(text, criterion);
      // The digits on the way to what is refused were no score: the one the field was entered with is put back.
      if (entry.state === "refused")
        saveScore(bundle, candidate, criterion, before === null ? "" : formatTenths(before), before);
      else saveScore(bundle, candidate, criterion, text, entry.state === "empty" ? null : entry.tenths);
    },
    [bundle, compared],
  );
  /** Writes a read score the usual way when its field is left. */
  const settle = useCallback((candidate: CandidateId, criterion: Criterion, text: string) => {
    entered.current.delete(`${candidate}/${criterion.id}`);
    const entry = readPoints(text, criterion);
    if (entry.state === "points")
      setHeld(({ compared, problem }) => ({
        compared: compared && withText(compared, candidate, criterion, formatTenths(entry.tenths)),
        problem,
      }));
    void flushSaves();
  }, []);
  const shown = ids.length < 2 ? nothing : held;
  return { ...shown, write, settle, retry: () => setTurn(turn + 1) };
}

const textsOf = (candidates: readonly ComparedCandidate[], before: CompareTexts): CompareTexts =>
  Object.fromEntries(
    candidates.map(({ candidate, scores }) => {
      const stored = Object.fromEntries(Object.entries(scores).map(([id, tenths]) => [id, formatTenths(tenths)]));
      const kept = Object.entries(before[candidate.id] ?? {}).map(([id, text]) => [
        id,
        unsavedText(candidate.id, id) ?? text,
      ]);
      return [candidate.id, { ...stored, ...Object.fromEntries(kept) }];
    }),
  );

const scoreOf = (compared: Compared | null, candidate: CandidateId, { id }: Criterion): number | null =>
  compared?.candidates.find((one) => one.candidate.id === candidate)?.scores[id] ?? null;

const withText = (compared: Compared, candidate: CandidateId, { id }: Criterion, text: string): Compared => ({
  ...compared,
  texts: { ...compared.texts, [candidate]: { ...compared.texts[candidate], [id]: text } },
});

const withScore = (
  compared: Compared,
  candidate: CandidateId,
  criterion: Criterion["id"],
  tenths: number | null,
): Compared => ({
  ...compared,
  candidates: compared.candidates.map((one) => {
    if (one.candidate.id !== candidate) return one;
    const others = Object.entries(one.scores).filter(([id]) => id !== criterion);
    return { ...one, scores: Object.fromEntries(tenths === null ? others : [...others, [criterion, tenths]]) };
  }),
});
