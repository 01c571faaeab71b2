import type { ContentType } from "#shared/domain/material.ts";

/** What is made of a file: a PDF of a Word form; a video coded anew, or only put into another container. */
export type ConversionWay = "word" | "encode" | "rewrap";

/** A delivered file that is to be converted. */
export interface ConversionSource {
  readonly path: string;
  readonly content: ContentType;
  /** SHA-256 that it has to have. */
  readonly sha256: string;
  /** Of a video, where it is known. */
  readonly durationSeconds: number | undefined;
  /** Coding of a video's sound, where it is known. */
  readonly audio: string | undefined;
}

/** What a converter made, in its place in the memory of conversions. */
export interface Converted {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Of a PDF. */
  readonly pages: number | undefined;
  /** Name and version of the program that made it. */
  readonly program: string;
  /** It was made now, not remembered. */
  readonly isNew: boolean;
}

/**
 * Why nothing came of it. `changed`: the file is not what intake saw; `slow`: the time limit; `failed`: the program gave
 * up; `unusable`: what it wrote is not what it should be.
 */
export interface NotConverted {
  readonly why: "changed" | "slow" | "failed" | "unusable";
  readonly reason: string;
}
