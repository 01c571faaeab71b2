import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { BundleId, RoundId } from "#shared/ids.ts";
import type { BundleCopyRow, BundleRow, MadeCopy } from "#shared/ipc/bundle-calls.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction, type Action } from "#renderer/lib/use-action.ts";

/** Bundles on their way to sticks. */
export interface Copying {
  readonly copy: Action<"bundles/copy">;
  /** Who does it. */
  readonly by: string;
  /** The stick that is written to next; empty before one is chosen. */
  readonly target: readonly ChosenPath[];
  readonly several: boolean;
  /** What is still to be copied, the first first. */
  readonly waiting: readonly BundleId[];
  readonly made: readonly MadeCopy[];
  /** The bundle of which volumes are still missing on any stick. */
  readonly unfinished: MadeCopy | undefined;
  readonly setWaiting: (waiting: readonly BundleId[]) => void;
  readonly choose: (target: readonly ChosenPath[]) => void;
  /** Copies to the chosen stick until all is copied, something fails, or the stick is full. */
  readonly run: (spread: boolean) => Promise<void>;
}

/** Copies bundles one after the other; a bundle that goes over several sticks is finished before the next one. */
export function useCopying(round: RoundId, bundles: readonly BundleRow[], copies: readonly BundleCopyRow[]): Copying {
  const by = useOperator((state) => state.name).trim();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const several = bundles.length > 1;
  const [waiting, setWaiting] = useState<readonly BundleId[]>(() =>
    bundles
      .filter(({ bundle }) => !several || !copies.some((copy) => copy.bundle === bundle))
      .map(({ bundle }) => bundle),
  );
  const [made, setMade] = useState<readonly MadeCopy[]>([]);
  const copy = useAction("bundles/copy");
  const [stick] = target;
  const last = made.at(-1);
  const unfinished = last !== undefined && last.left.length > 0 ? last : undefined;

  const run = async (spread: boolean): Promise<void> => {
    if (stick === undefined) return;
    let queue = unfinished === undefined ? waiting : [unfinished.bundle, ...waiting];
    let volumes = unfinished?.left.map(({ number }) => number);
    for (const bundle of queue) {
      const part = volumes === undefined ? {} : { volumes };
      const split = spread || volumes !== undefined ? { spread: true } : {};
      const answer = await copy.run({ round, bundle, target: stick.grant, ...part, ...split, by });
      if (!answer.ok) return;
      volumes = undefined;
      queue = queue.filter((each) => each !== bundle);
      setMade((before) => [...before, answer.value]);
      setWaiting(several ? queue : []);
      if (answer.value.left.length > 0) break;
    }
    setTarget([]);
  };
  const choose = (chosen: readonly ChosenPath[]): void => {
    // A single bundle that was copied once is copied again to the next stick.
    if (!several && waiting.length === 0 && unfinished === undefined) setWaiting(bundles.map(({ bundle }) => bundle));
    setTarget(chosen);
  };
  return { copy, by, target, several, waiting, made, unfinished, setWaiting, choose, run };
}
