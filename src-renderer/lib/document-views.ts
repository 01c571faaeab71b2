import { createContext, type ComponentType } from "react";

interface DocumentView {
  readonly url: string;
  readonly title: string;
}

/** Viewers of documents; given from above, so that both desks show a form in the same way. */
export interface DocumentViews {
  readonly Pdf: ComponentType<DocumentView>;
  readonly Word: ComponentType<DocumentView>;
}

/** The viewers of this program. */
export const DocumentViewsContext = createContext<DocumentViews | undefined>(undefined);
