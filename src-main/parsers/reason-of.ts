/** A short plain reason out of whatever a reader threw: its code or its first line, never a path. */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return "unknown";
  if ("code" in fault && typeof fault.code === "string") return fault.code;
  const [line = ""] = fault.message.split("\n");
  return line.replaceAll(/(?:[A-Za-z]:)?[\\/][^\s'"]+/g, "…").slice(0, 200);
}
