import { useEffect, useState } from "react";

export type Loading<Value> =
  { readonly state: "loading" } | { readonly state: "failed" } | { readonly state: "ready"; readonly value: Value };

/** What `read` gives for an address, read again when the address or `turn` changes. An older answer is never shown. */
export function useLoaded<Value>(
  url: string,
  turn: number,
  read: (bytes: ArrayBuffer) => Promise<Value>,
  release?: (value: Value) => void,
): Loading<Value> {
  const [held, setHeld] = useState<{ readonly key: string; readonly loading: Loading<Value> }>();
  const key = `${turn} ${url}`;
  useEffect(() => {
    let current = true;
    let loaded: Value | undefined;
    const load = async (): Promise<void> => {
      try {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`the material answered ${response.status}`);
        const value = await read(await response.arrayBuffer());
        if (!current) release?.(value);
        else {
          loaded = value;
          setHeld({ key, loading: { state: "ready", value } });
        }
      } catch {
        // Missing, damaged or of another kind than its name: the viewer says that it does not open.
        if (current) setHeld({ key, loading: { state: "failed" } });
      }
    };
    void load();
    return () => {
      current = false;
      if (loaded !== undefined) release?.(loaded);
    };
  }, [key, url, read, release]);
  return held?.key === key ? held.loading : { state: "loading" };
}
