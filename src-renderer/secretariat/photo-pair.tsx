import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { PhotoPairRow } from "#shared/ipc/photo-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { JudgePhotos } from "#renderer/secretariat/judge-photos.tsx";
import { PhotoSide } from "#renderer/secretariat/photo-side.tsx";
import styles from "#renderer/secretariat/photo-pair.module.css";

interface Props {
  readonly round: RoundId;
  readonly pair: PhotoPairRow;
}

/** Two photos that may be one, side by side, with what was decided of them. */
export function PhotoPair({ round, pair }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { one, other, differing, decided } = pair;
  const state = decided?.verdict ?? "open";
  return (
    <article className={styles["pair"]} aria-label={`${one.fileName} / ${other.fileName}`}>
      <div className={styles["head"]}>
        <span>{differing === null ? t("photos.same") : t("photos.alike", { n: differing })}</span>
        <strong className={styles[state]}>{t(`photos.${state}`)}</strong>
        {decided !== null && (
          <span>
            {t("photos.by", { by: decided.decidedBy, at: formatMoment(decided.decidedAtMs) })} {decided.reason}
          </span>
        )}
        <Button
          aria-label={t("photos.judgeOf", { one: one.fileName, other: other.fileName })}
          onClick={() => setOpen(true)}
        >
          {t(decided === null ? "photos.judge" : "photos.again")}
        </Button>
      </div>
      <div className={styles["sides"]}>
        <PhotoSide round={round} photo={one} />
        <PhotoSide round={round} photo={other} />
      </div>
      {open && <JudgePhotos round={round} pair={pair} onClose={() => setOpen(false)} />}
    </article>
  );
}
