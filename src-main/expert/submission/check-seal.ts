import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { CandidateState, SealCheck } from "#shared/ipc/expert-calls.ts";
import { ok } from "#shared/result.ts";
import { isCommentRequired } from "#shared/rules/comment-required.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { openDesk, type OpenDesk } from "#main/expert/open-desk.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import { candidateStates, scoresByCandidate, sheetsByCandidate } from "#main/expert/review/candidate-states.ts";
import type { CallContext } from "#main/world.ts";

/** What keeps the expert from sealing, and what is worth another look. */
export function checkSeal(bundle: BundleId, context: CallContext): Answer<"submission/check"> {
  const desk = openDesk(context, bundle);
  return desk.ok ? ok(sealCheckOf(desk.value)) : desk;
}

/** The same for callers inside the desk. */
export function sealCheckOf({ db, session }: OpenDesk): SealCheck {
  const states = candidateStates(db, session);
  const scores = scoresByCandidate(db, session);
  const categories = session.head.rules.categories;
  const sheets = sheetsByCandidate(db, session);
  const missing = states
    .filter(({ state }) => state === "judging")
    .flatMap((state) => {
      const rubric = categories.find(({ id }) => id === state.category)?.rubric;
      const own = scores.get(state.id);
      const criteria = (rubric?.criteria ?? []).map(({ id }) => id).filter((id) => !own?.has(id));
      const comment =
        rubric !== undefined &&
        isCommentRequired(rubric, state.totalTenths) &&
        openPrivateText(session, state.id, "comment", sheets.get(state.id)?.commentSealed ?? "").trim() === "";
      return criteria.length > 0 || comment ? [{ candidate: state.id, name: state.name, criteria, comment }] : [];
    });
  return {
    missing,
    flagged: states.filter((state) => state.flagged).map(({ id }) => id),
    changed: states.filter(({ change }) => change !== null).map(({ id }) => id),
    recused: states.filter(({ state }) => state === "recused").length,
    abstained: states.filter(({ state }) => state === "abstained").length,
    complete: states.filter(({ totalTenths }) => totalTenths !== null).length,
    hints: categories.flatMap((category) => hintsOf(category, states, scores)),
  };
}

type Scores = ReturnType<typeof scoresByCandidate>;
type Hint = SealCheck["hints"][number];

/** Signs that a scale was hardly used. They never block. */
function hintsOf(category: Category, states: readonly CandidateState[], scores: Scores): Hint[] {
  const complete = states.filter((state) => state.category === category.id && state.totalTenths !== null);
  // Below ten candidates equal marks say nothing.
  if (complete.length < 10) return [];
  const totals = complete.map(({ totalTenths }) => totalTenths ?? 0);
  const hints: Hint[] = [];
  const pile = largestPile(totals);
  if (pile >= Math.max(4, Math.ceil(complete.length / 4)))
    hints.push({ code: "equal-pile", category: category.id, count: pile });
  const unvaried = category.rubric.criteria.filter(
    ({ id }) => new Set(complete.map((state) => scores.get(state.id)?.get(id))).size === 1,
  ).length;
  if (unvaried > 0) hints.push({ code: "same-criterion", category: category.id, count: unvaried });
  const spreadTenths = Math.max(...totals) - Math.min(...totals);
  if (spreadTenths < category.rubric.totalTenths / 20)
    hints.push({ code: "small-spread", category: category.id, count: spreadTenths });
  return hints;
}

function largestPile(totals: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const total of totals) counts.set(total, (counts.get(total) ?? 0) + 1);
  return Math.max(...counts.values());
}
