import { create } from "zustand";
import type { BundleId, CandidateId, ExpertId, MaterialId } from "#shared/ids.ts";
import { call } from "#renderer/lib/api.ts";

/** Where an expert was in a candidate's materials. */
export interface Place {
  readonly material: MaterialId;
  /** Counted from 1; null for a material without pages. */
  readonly page: number | null;
}

interface Visits {
  /** Whose visits these are: bundle and expert. */
  readonly owner: string;
  readonly activeMs: Readonly<Record<CandidateId, number>>;
  /** Where to go on, until another candidate is opened. */
  readonly resume: (Place & { readonly candidate: CandidateId }) | null;
}

const none: Visits = { owner: "", activeMs: {}, resume: null };

/** How long the expert had each candidate open, for the expert's own eyes. */
export const useVisits = create<Visits>()(() => none);

/** Reads the visits of a desk that was just opened; `last` is the candidate at which the expert stopped. */
export async function openVisits(bundle: BundleId, expert: ExpertId, last: CandidateId | null): Promise<void> {
  const owner = `${bundle}/${expert}`;
  if (useVisits.getState().owner === owner) return;
  const answer = await call("visit/list", { bundle });
  // Time is a service: a desk without it works as well.
  const visits = answer.ok ? answer.value.visits : [];
  const stopped = visits.find(({ candidate }) => candidate === last);
  useVisits.setState({
    owner,
    activeMs: Object.fromEntries(visits.map(({ candidate, activeMs }) => [candidate, activeMs])),
    resume:
      stopped === undefined || stopped.lastMaterial === null
        ? null
        : { candidate: stopped.candidate, material: stopped.lastMaterial, page: stopped.lastPage },
  });
}

/** Forgets the visits of a desk that was closed. */
export const closeVisits = (): void => useVisits.setState(none, true);

/** Shows time that was counted and will be saved soon. */
export const addVisitTime = (candidate: CandidateId, ms: number): void =>
  useVisits.setState(({ activeMs }) => ({ activeMs: { ...activeMs, [candidate]: (activeMs[candidate] ?? 0) + ms } }));

/** Another candidate was opened: going on where one stopped is over. */
export function leaveResume(candidate: CandidateId): void {
  const { resume } = useVisits.getState();
  if (resume !== null && resume.candidate !== candidate) useVisits.setState({ resume: null });
}

let shown: Place | undefined;

/** A viewer says what it shows now. */
export function noteShown(material: MaterialId, page: number | null): void {
  shown = { material, page };
}

/** What a viewer showed last. */
export const lastShown = (): Place | undefined => shown;

/** Material at which the expert stopped, while the candidate is still the one. */
export const resumeMaterial = (): MaterialId | undefined => useVisits.getState().resume?.material;

/** Page at which the expert stopped in a material. */
export function resumePage(material: MaterialId): number | undefined {
  const { resume } = useVisits.getState();
  return resume?.material === material ? (resume.page ?? undefined) : undefined;
}
