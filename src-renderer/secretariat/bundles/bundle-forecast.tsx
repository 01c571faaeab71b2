import type { RoundId } from "#shared/ids.ts";
import type { ConverterKind } from "#shared/ipc/converter-calls.ts";
import type { ForecastPart } from "#shared/ipc/bundle-calls.ts";
import type { Division } from "#shared/roster/plan-parts.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatCount } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { smallestStick } from "#renderer/secretariat/bundles/smallest-stick.ts";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly round: RoundId;
  readonly division: Division;
  /** What outside programs are to convert. */
  readonly convert: readonly ConverterKind[];
}

/** What each bundle would hold and how large it would become, and which stick is enough for it. */
export function BundleForecast({ round, division, convert }: Props) {
  const { t } = useWords();
  const forecast = useQuery("bundles/forecast", { round, division, convert: [...convert] });
  const whom = (part: ForecastPart): string => (part.label === "" ? t("bundles.forecast.forAll") : part.label);
  const stick = (bytes: number): string => {
    const gigabytes = smallestStick(bytes);
    return gigabytes === undefined
      ? t("bundles.forecast.severalSticks")
      : t("bundles.forecast.stickSize", { n: gigabytes });
  };
  return (
    <section className={styles["close"]} aria-label={t("bundles.forecast.title")}>
      <h3>{t("bundles.forecast.title")}</h3>
      <Loaded query={forecast}>
        {({ parts }) => (
          <>
            <div className={styles["forecast"]}>
              <PlainTable
                label={t("bundles.forecast.title")}
                heads={[
                  t("bundles.forecast.part"),
                  t("bundles.forecast.experts"),
                  t("bundles.forecast.candidates"),
                  t("bundles.forecast.files"),
                  t("bundles.forecast.size"),
                  t("bundles.forecast.stick"),
                  t("bundles.forecast.newSlips"),
                ]}
                rows={parts.map((part) => ({
                  key: part.bundle,
                  cells: [
                    whom(part),
                    part.experts.length,
                    formatCount(part.candidates.reduce((sum, { count }) => sum + count, 0)),
                    formatCount(part.files),
                    t("bundles.forecast.volumes", { bytes: formatBytes(part.bytes), n: part.volumes }),
                    stick(part.bytes),
                    part.newSlips,
                  ],
                }))}
              />
            </div>
            <p className={styles["soft"]}>
              {t("bundles.forecast.total", {
                n: parts.length,
                bytes: formatBytes(parts.reduce((sum, part) => sum + part.bytes, 0)),
              })}
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
