import { lazy } from "react";
import { DocumentViewsContext, type DocumentViews } from "#renderer/lib/document-views.ts";
import { NotFoundPage } from "#renderer/start/not-found-page.tsx";
import { StartPage } from "#renderer/start/page.tsx";

const SecretariatDesk = lazy(async () => {
  const { SecretariatDesk: Desk } = await import("#renderer/secretariat/desk.tsx");
  return { default: Desk };
});

const ExpertDesk = lazy(async () => {
  const { ExpertDesk: Desk } = await import("#renderer/expert/expert-desk.tsx");
  return { default: Desk };
});

const documentViews: DocumentViews = {
  Pdf: lazy(async () => {
    const { PdfView } = await import("#renderer/expert/materials/pdf-view.tsx");
    return { default: PdfView };
  }),
  Word: lazy(async () => {
    const { WordView } = await import("#renderer/expert/materials/word-view.tsx");
    return { default: WordView };
  }),
};

/** The page of a place by its first part; the desks and the viewers are loaded when somebody opens them. */
export function Page({ place }: { readonly place: string | undefined }) {
  switch (place) {
    case undefined:
      return <StartPage />;
    case "secretariat":
      return (
        <DocumentViewsContext value={documentViews}>
          <SecretariatDesk />
        </DocumentViewsContext>
      );
    case "expert":
      return <ExpertDesk />;
    default:
      return <NotFoundPage />;
  }
}
