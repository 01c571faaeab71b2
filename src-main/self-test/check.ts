/** What one part of the self-test found. `not-here` is what only the packed program in Electron can show. */
export interface Check {
  readonly name: string;
  readonly outcome: "passed" | "failed" | "not-here";
  readonly detail: string;
}

/** A check from what `probe` answers: text is a detail of success, a throw a failure. */
export async function check(name: string, probe: () => string | Promise<string>): Promise<Check> {
  try {
    return { name, outcome: "passed", detail: await probe() };
  } catch (fault) {
    return { name, outcome: "failed", detail: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** Throws with both sides when they differ. */
export function same(found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`expected ${String(expected)}, found ${String(found)}`);
}
