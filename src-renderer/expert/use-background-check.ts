import { useEffect, useRef, useState } from "react";
import type { BundleId } from "#shared/ids.ts";
import type { VolumeState } from "#shared/ipc/expert-calls.ts";
import { useAction, type Action } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";

export interface BackgroundCheck {
  readonly bundle: BundleId | undefined;
  readonly action: Action<"desk/verify">;
  /** What the check ended with; `undefined` before its end. */
  readonly volumeStates: readonly VolumeState[] | undefined;
  readonly again: () => void;
  readonly dismiss: () => void;
}

/** Checks the materials of an open bundle that stays on its stick, once, beside the person's work. */
export function useBackgroundCheck(bundle: BundleId | undefined): BackgroundCheck {
  const list = useQuery("desk/list", bundle === undefined ? null : {});
  const action = useAction("desk/verify");
  const [ended, setEnded] = useState<{ readonly bundle: BundleId; readonly states: readonly VolumeState[] }>();
  const begun = useRef<BundleId>(undefined);
  const open = list.state === "ready" ? list.value.bundles.find((one) => one.bundle === bundle) : undefined;
  const isWanted = open?.place === "stick" && open.volumeStates.some(({ state }) => state === "present");
  const { run } = action;
  const check = (wanted: BundleId): void =>
    void run({ bundle: wanted }).then((answer) => {
      if (answer.ok) setEnded({ bundle: wanted, states: answer.value.volumeStates });
    });
  useEffect(() => {
    if (!isWanted || bundle === undefined || begun.current === bundle) return;
    begun.current = bundle;
    void run({ bundle }).then((answer) => {
      if (answer.ok) setEnded({ bundle, states: answer.value.volumeStates });
    });
  }, [isWanted, bundle, run]);
  return {
    bundle,
    action,
    volumeStates: ended !== undefined && ended.bundle === bundle ? ended.states : undefined,
    again: () => {
      if (bundle !== undefined) check(bundle);
    },
    dismiss: () => {
      action.clear();
      setEnded(undefined);
    },
  };
}
