import type { CandidateId, RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PhotoPair } from "#renderer/secretariat/photo-pair.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: CandidateId;
}

/** A candidate's photos that may be used twice, each beside the other one; nothing where there are none. */
export function CandidatePhotos({ round, candidate }: Props) {
  const { t } = useWords();
  const query = useQuery("intake/photo-pairs", { round, candidate });
  if (query.state !== "ready" || query.value.length === 0) return null;
  return (
    <section>
      <h3>{t("photos.count", { n: query.value.length })}</h3>
      {query.value.map((pair) => (
        <PhotoPair key={`${pair.one.id} ${pair.other.id}`} round={round} pair={pair} />
      ))}
    </section>
  );
}
