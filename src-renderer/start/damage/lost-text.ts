import type { SoundCopy } from "#shared/ipc/storage-calls.ts";

/** Which sentence says what a copy lacks. */
export function lostText({ kind, lost }: SoundCopy): "lostNothing" | "lostUnknownMirror" | "lostUnknown" | "lostSome" {
  if (lost === 0) return "lostNothing";
  if (lost !== null) return "lostSome";
  return kind === "mirror" ? "lostUnknownMirror" : "lostUnknown";
}
