import { Modal } from "antd";
import { Fragment } from "react";
import type { CandidateId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { OwnPlace, OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import styles from "#renderer/expert/review/ranking-dialog.module.css";

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly ranking: OwnRanking;
  readonly openId: CandidateId;
  readonly onOpen: (candidate: CandidateId) => void;
  readonly onClose: () => void;
}

/** The expert's own totals of a category, highest first, with the seat line and equal piles; Enter opens a candidate. */
export function RankingDialog({ open, title, ranking, openId, onOpen, onClose }: Props) {
  const { t } = useWords();
  const { places, seatLineAt, seats, withoutTotal } = ranking;
  return (
    <Modal
      open={open}
      width="44rem"
      title={`${t("expert.review.ranking.title")} · ${title}`}
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      <div className={styles["page"]}>
        <p className={styles["soft"]}>{t("expert.review.ranking.explains")}</p>
        <div className={styles["room"]}>
          <table className={styles["table"]} aria-label={t("expert.review.ranking.title")}>
            <thead>
              <tr>
                <th>{t("expert.review.ranking.rank")}</th>
                <th>{t("expert.review.ranking.name")}</th>
                <th className={styles["number"]}>{t("expert.review.ranking.total")}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {places.map((place, position) => (
                <Fragment key={place.candidate.id}>
                  {position === seatLineAt && (
                    <tr className={styles["line"]}>
                      <td colSpan={4}>{t("expert.review.ranking.seatLine", { seats })}</td>
                    </tr>
                  )}
                  <Place place={place} isOpen={place.candidate.id === openId} onOpen={onOpen} />
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
        <p className={styles["soft"]}>
          {seatLineAt === null && t("expert.review.ranking.noLine", { seats })}{" "}
          {withoutTotal > 0 && t("expert.review.ranking.without", { total: withoutTotal })}
        </p>
      </div>
    </Modal>
  );
}

interface PlaceProps {
  readonly place: OwnPlace;
  readonly isOpen: boolean;
  readonly onOpen: (candidate: CandidateId) => void;
}

function Place({ place, isOpen, onOpen }: PlaceProps) {
  const { t } = useWords();
  const { candidate } = place;
  return (
    <tr
      className={styles["place"]}
      tabIndex={0}
      aria-current={isOpen}
      onClick={() => onOpen(candidate.id)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        onOpen(candidate.id);
      }}
    >
      <td>{place.pile > 1 ? `${place.rank}=` : place.rank}</td>
      <td>
        {candidate.name}
        <span className={styles["unit"]}>{candidate.unitName}</span>
      </td>
      <td className={styles["number"]}>{formatTenths(place.totalTenths)}</td>
      <td className={`${styles["pile"] ?? ""} ${place.acrossSeatLine ? (styles["across"] ?? "") : ""}`}>
        {place.pile > 1 && t("expert.review.ranking.pile", { total: place.pile })}
        {place.acrossSeatLine && ` · ${t("expert.review.ranking.across")}`}
      </td>
    </tr>
  );
}
