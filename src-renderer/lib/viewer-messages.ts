import { z } from "zod";

/*
 * What the page and a viewer tell each other. A viewer lives in a sandboxed frame of another origin: it gets bytes, never
 * an address it could ask at, and what it says is checked like anything from outside.
 */

/** How large a PDF is shown: to the width of its room, as a whole page, or in per cent of its size on paper. */
export const Zoom = z.union([z.literal("width"), z.literal("page"), z.number().int().min(10).max(500)]);
export type Zoom = z.infer<typeof Zoom>;

/** Why a viewer shows nothing. `not-a-picture`: of no kind that is shown here, whatever its name says. */
export const ViewerFault = z.enum(["unreadable", "locked", "heic", "not-a-picture", "too-large"]);
export type ViewerFault = z.infer<typeof ViewerFault>;

/** A photo as the viewer is told of it; its bytes are asked for by its place in the list. */
export interface PhotoEntry {
  readonly title: string;
  readonly hasThumbnail: boolean;
  readonly mark: string;
}

/** What the expert does with an open document. */
export type ViewerCommand =
  | { readonly kind: "zoom"; readonly zoom: Zoom }
  | { readonly kind: "step-zoom"; readonly direction: 1 | -1 }
  | { readonly kind: "rotate" }
  | { readonly kind: "go-to"; readonly page: number }
  | { readonly kind: "thumbnails"; readonly shown: boolean }
  | { readonly kind: "find"; readonly text: string }
  | { readonly kind: "find-next"; readonly direction: 1 | -1 }
  | { readonly kind: "photos"; readonly shown: readonly number[]; readonly zoomed: boolean }
  | { readonly kind: "speed"; readonly rate: number }
  | { readonly kind: "pause" };

/** Sentences that a viewer needs itself; `%1` and `%2` stand for numbers. */
export interface ViewerLabels {
  /** Page %1 of %2. */
  readonly page: string;
  /** Page %1 cannot be drawn. */
  readonly pageBroken: string;
  readonly pages: string;
  readonly thumbnails: string;
  readonly photos: string;
}

/** From the page to a viewer. `ticket` counts the documents that were opened. */
export type ToViewer =
  | { readonly kind: "ping" }
  /** Its bytes are on their way: what draws it may be loaded meanwhile. */
  | { readonly kind: "prepare"; readonly as: "pdf" | "word" }
  | {
      readonly kind: "open";
      readonly as: "pdf" | "word";
      readonly ticket: number;
      readonly bytes: ArrayBuffer;
      readonly labels: ViewerLabels;
    }
  | {
      readonly kind: "open-photos";
      readonly ticket: number;
      readonly photos: readonly PhotoEntry[];
      readonly labels: ViewerLabels;
    }
  | { readonly kind: "open-video"; readonly ticket: number; readonly url: string; readonly label: string }
  | { readonly kind: "bytes"; readonly ticket: number; readonly ask: number; readonly bytes: ArrayBuffer | null }
  | { readonly kind: "command"; readonly command: ViewerCommand };

const ticket = z.int();
const count = z.int().nonnegative();

/** From a viewer to the page. */
export const FromViewer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("pong") }),
  /** A key that was pressed in the frame; the desk's own keys work there too. */
  z.object({
    kind: z.literal("key"),
    key: z.string().max(20),
    ctrlKey: z.boolean(),
    altKey: z.boolean(),
    shiftKey: z.boolean(),
    metaKey: z.boolean(),
  }),
  /** A person is there. */
  z.object({ kind: z.literal("sign"), sign: z.enum(["pointerdown", "wheel", "timeupdate"]) }),
  z.object({ kind: z.literal("opened"), ticket, pages: count }),
  z.object({ kind: z.literal("failed"), ticket, why: ViewerFault }),
  z.object({ kind: z.literal("pdf-state"), ticket, page: count, percent: count, zoom: Zoom }),
  z.object({
    kind: z.literal("found"),
    ticket,
    /** Pages that were searched so far. */
    searched: count,
    /** Whether any of them has text at all. */
    hasText: z.boolean(),
    total: count,
    /** Counted from 1; 0 while nothing is shown. */
    current: count,
  }),
  z.object({ kind: z.literal("need"), ticket, ask: count, photo: count, size: z.enum(["thumbnail", "full"]) }),
  z.object({ kind: z.literal("photo-failed"), ticket, photo: count, why: ViewerFault }),
  z.object({ kind: z.literal("choose-photo"), ticket, photo: count }),
  z.object({ kind: z.literal("click-photo"), ticket }),
  z.object({ kind: z.literal("playing"), ticket }),
]);
export type FromViewer = z.infer<typeof FromViewer>;
