import type { RoundId } from "#shared/ids.ts";
import type { ConverterKind } from "#shared/ipc/converter-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ErratumNames } from "#renderer/secretariat/bundles/erratum-names.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

interface Props {
  readonly round: RoundId;
  /** What outside programs are to convert. */
  readonly convert: readonly ConverterKind[];
}

/** What the next bundle would change against the newest, before it is built. */
export function ErratumPreview({ round, convert }: Props) {
  const { t } = useWords();
  const preview = useQuery("bundles/preview", { round, convert: [...convert] });
  return (
    <Loaded query={preview}>
      {({ erratum }) => erratum !== null && <ErratumNames title={t("bundles.erratum.preview")} erratum={erratum} />}
    </Loaded>
  );
}
