import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/secretariat/intake/photos-view.module.css";
import { PhotoPair } from "#renderer/secretariat/photo-pair.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** So many pairs are drawn; more would mean that something else is wrong with the delivery. */
const drawnAtMost = 200;

/** All pairs of photos of the round that may be one picture, those still open first. */
export function PhotosView({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const query = useQuery("intake/photo-pairs", { round });
  return (
    <Loaded query={query}>
      {(pairs) => {
        const ordered = pairs.toSorted((a, b) => Number(a.decided !== null) - Number(b.decided !== null));
        if (pairs.length === 0) return <p role="status">✓ {t("photos.none")}</p>;
        return (
          <section className={styles["photos"]} aria-label={t("photos.title")} tabIndex={0}>
            <p>
              <strong>{t("photos.count", { n: pairs.length })}</strong> {t("photos.lead")}{" "}
              {pairs.length > drawnAtMost && t("photos.more", { shown: drawnAtMost })}
            </p>
            <div className={styles["pairs"]}>
              {ordered.slice(0, drawnAtMost).map((pair) => (
                <PhotoPair key={`${pair.one.id} ${pair.other.id}`} round={round} pair={pair} />
              ))}
            </div>
          </section>
        );
      }}
    </Loaded>
  );
}
