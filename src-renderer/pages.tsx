import { lazy } from "react";
import { NotFoundPage } from "#renderer/start/not-found-page.tsx";
import { StartPage } from "#renderer/start/page.tsx";

const SecretariatDesk = lazy(async () => {
  const { SecretariatDesk: Desk } = await import("#renderer/secretariat/desk.tsx");
  return { default: Desk };
});

/** The page of a place by its first part; the desks are loaded when somebody opens them. */
export function Page({ place }: { readonly place: string | undefined }) {
  switch (place) {
    case undefined:
      return <StartPage />;
    case "secretariat":
      return <SecretariatDesk />;
    default:
      return <NotFoundPage />;
  }
}
