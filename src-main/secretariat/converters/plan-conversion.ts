import type { MaterialFacts, MaterialKind } from "#shared/domain/material.ts";
import type { ConverterKind } from "#shared/ipc/converter-calls.ts";
import type { ConversionWay } from "#main/secretariat/converters/conversion.ts";

/** Codings that every laptop plays; of a film whose tables name none nothing is assumed. */
const playedPicture = /^(?:avc|h\.?264)/i;
const playedSound = /^(?:aac|mpeg audio|mp3)/i;

/** Which converter makes something in this way. */
export const converterOf = (way: ConversionWay): ConverterKind => (way === "word" ? "word" : "video");

/**
 * What should be made of a file so that it is shown on every laptop; `undefined` when it is shown as it is, or cannot be
 * opened. Pure.
 */
export function planConversion(kind: MaterialKind, facts: MaterialFacts): ConversionWay | undefined {
  if (!facts.readable || facts.encrypted === true) return undefined;
  if (facts.content === "docx" || facts.content === "doc") return kind === "form-word" ? "word" : undefined;
  return kind === "video" ? planFilm(facts) : undefined;
}

function planFilm({ content, codec, audio }: MaterialFacts): "encode" | "rewrap" | undefined {
  if (content === "other") return "encode";
  if (content !== "mp4" && content !== "mov") return undefined;
  if (codec !== undefined && !playedPicture.test(codec)) return "encode";
  if (content === "mov" && codec !== undefined) return "rewrap";
  return audio === undefined || playedSound.test(audio) ? undefined : "rewrap";
}
