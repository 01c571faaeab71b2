import { useWords } from "#renderer/lib/language.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";

/** The secretariat's desk. */
export function SecretariatDesk() {
  const { t } = useWords();
  return (
    <PageFrame where={[t("desk.name")]} safe="" next="">
      <p>{t("desk.name")}</p>
    </PageFrame>
  );
}
