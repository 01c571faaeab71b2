import { useEffect, useState } from "react";

/** Why nothing came from the address of a material. */
export type Absence = "away" | "damaged" | "unknown";

const absences: Readonly<Record<number, Absence>> = { 410: "damaged", 503: "away" };

/** The reason that a status gives: 503 the stick is away, 410 the file is damaged. */
export const absenceOf = (status: number): Absence => absences[status] ?? "unknown";

/** Asks an address why it gives nothing: a viewer only sees that it does not. `undefined` until it is answered. */
export function useAbsence(url: string | undefined): Absence | undefined {
  const [held, setHeld] = useState<{ readonly url: string; readonly absence: Absence }>();
  useEffect(() => {
    if (url === undefined) return;
    let current = true;
    const keep = (absence: Absence): void => {
      if (current) setHeld({ url, absence });
    };
    fetch(url, { method: "HEAD" }).then(
      ({ status }) => keep(absenceOf(status)),
      () => keep("unknown"),
    );
    return () => {
      current = false;
    };
  }, [url]);
  if (url === undefined) return "unknown";
  return held?.url === url ? held.absence : undefined;
}
