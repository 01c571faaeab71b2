import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { SealCheck } from "#shared/ipc/expert-calls.ts";
import { ok } from "#shared/result.ts";
import { isCommentRequired } from "#shared/rules/comment-required.ts";
import { openDesk, type OpenDesk } from "#main/expert/open-desk.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import { candidateStates, scoresByCandidate, sheetsByCandidate } from "#main/expert/review/candidate-states.ts";
import { damagedMaterials } from "#main/expert/submission/damaged-materials.ts";
import { hintsOf } from "#main/expert/submission/seal-hints.ts";
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
    damaged: damagedMaterials(db, session),
    hints: categories.flatMap((category) => hintsOf(category, states, scores)),
  };
}
