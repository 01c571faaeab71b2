import { useEffect } from "react";
import { longestNoteMs } from "#shared/ipc/session-calls.ts";
import { openStanding, useReview } from "#renderer/expert/review/store.ts";
import { createVisitClock } from "#renderer/expert/visit-clock.ts";
import { addVisitTime, lastShown, leaveResume } from "#renderer/expert/visits.ts";
import { call } from "#renderer/lib/api.ts";

const tickMs = 1000;
/** Whoever leafs on sooner has not opened the candidate. */
const openedAfterMs = 2000;
/** What was counted is saved at most this often while a candidate stays open. */
const noteEveryMs = 60_000;

/** What a person does; a film that plays is watched. */
const signs = ["keydown", "pointerdown", "pointermove", "wheel", "timeupdate"] as const;

const isInFront = (): boolean => document.visibilityState === "visible" && document.hasFocus();

let noteNow: () => Promise<void> = () => Promise.resolve();

/** Saves what was counted and not saved yet; before the desk is locked. */
export const flushVisit = (): Promise<void> => noteNow();

/** While a candidate is on screen, counts the time and notes where the expert is. */
export function useVisitNotes(isShown: boolean): void {
  const bundle = useReview((state) => state.bundle);
  const expert = useReview((state) => state.overview?.seat.expert);
  const candidate = useReview((state) => state.desk?.candidate);
  const isOpen = useReview((state) => openStanding(state)?.state !== "recused");
  const id = candidate?.id;
  const materials = candidate?.materials;
  useEffect(() => {
    if (!isShown || bundle === null || expert === undefined || id === undefined || !isOpen) return;
    leaveResume(id);
    const clock = createVisitClock(performance.now());
    let countedMs = 0;
    let opened = true;
    let sinceNoteMs = 0;
    const note = async (): Promise<void> => {
      const shown = lastShown();
      const place = materials?.some((one) => one.id === shown?.material) === true ? shown : undefined;
      const activeMs = Math.min(countedMs, longestNoteMs);
      if (activeMs < (opened ? openedAfterMs : tickMs)) return;
      countedMs = 0;
      sinceNoteMs = 0;
      const isFirst = opened;
      opened = false;
      const { material = null, page = null } = place ?? {};
      const answer = await call("visit/note", {
        bundle,
        expert,
        candidate: id,
        opened: isFirst,
        activeMs,
        material,
        page,
      });
      if (answer.ok) return;
      countedMs += activeMs;
      opened ||= isFirst;
    };
    const tick = (): void => {
      clock.tick(performance.now(), isInFront());
      const ms = clock.take();
      countedMs += ms;
      sinceNoteMs += tickMs;
      if (ms > 0) addVisitTime(id, ms);
      if ((opened && countedMs >= openedAfterMs) || sinceNoteMs >= noteEveryMs) void note();
    };
    const sign = (): void => clock.sign(performance.now());
    const timer = setInterval(tick, tickMs);
    const leave = (): void => void note();
    noteNow = note;
    window.addEventListener("blur", leave);
    window.addEventListener("beforeunload", leave);
    for (const one of signs) window.addEventListener(one, sign, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      tick();
      void note();
      noteNow = () => Promise.resolve();
      window.removeEventListener("blur", leave);
      window.removeEventListener("beforeunload", leave);
      for (const one of signs) window.removeEventListener(one, sign, { capture: true });
    };
  }, [isShown, bundle, expert, id, isOpen, materials]);
}
