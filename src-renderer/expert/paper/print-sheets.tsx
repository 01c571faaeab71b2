import { Button } from "antd";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";

/** The way to the sheets: preview, then print. */
export function PrintSheets({ bundle }: { readonly bundle: BundleId }) {
  const { t } = useWords();
  return (
    <Button title={t("expert.paper.openMeaning")} onClick={() => go("expert", bundle, "paper")}>
      {t("expert.paper.open")}
    </Button>
  );
}
