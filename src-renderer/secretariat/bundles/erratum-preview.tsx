import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ErratumNames } from "#renderer/secretariat/bundles/erratum-names.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** What the next bundle would change against the newest, before it is built. */
export function ErratumPreview({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const preview = useQuery("bundles/preview", { round });
  return (
    <Loaded query={preview}>
      {({ erratum }) => erratum !== null && <ErratumNames title={t("bundles.erratum.preview")} erratum={erratum} />}
    </Loaded>
  );
}
