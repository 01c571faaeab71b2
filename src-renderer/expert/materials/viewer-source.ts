import type { PhotoEntry, ViewerLabels } from "#renderer/lib/viewer-messages.ts";

/** A photo with the addresses that its bytes come from. */
export interface PhotoSource extends PhotoEntry {
  readonly url: string;
  readonly thumbnailUrl: string | undefined;
}

/** What a viewer is to show. `attempt` counts how often the expert asked for it again. */
export type ViewerSource = { readonly attempt: number } & (
  | { readonly kind: "pdf" | "word"; readonly url: string; readonly labels: ViewerLabels }
  | { readonly kind: "photos"; readonly photos: readonly PhotoSource[]; readonly labels: ViewerLabels }
  | { readonly kind: "video"; readonly url: string; readonly label: string }
);
