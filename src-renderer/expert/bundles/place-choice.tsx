import { Radio } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import type { Place } from "#renderer/expert/bundles/volume-view.ts";
import styles from "#renderer/expert/bundles/import.module.css";

interface Props {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

const places: readonly Place[] = ["laptop", "stick"];

/** Whether the materials are copied to the laptop or stay on the stick, each with what follows from it. */
export function PlaceChoice({ place, onPlace }: Props) {
  const { t } = useWords();
  return (
    <Radio.Group
      vertical
      aria-label={t("expert.bundles.place.label")}
      value={place}
      onChange={(event) => onPlace(places.find((one) => one === event.target.value) ?? "laptop")}
      options={places.map((value) => ({
        value,
        label: (
          <>
            {t(`expert.bundles.place.${value}.name`)}{" "}
            <span className={styles["soft"]}>{t(`expert.bundles.place.${value}.meaning`)}</span>
          </>
        ),
      }))}
    />
  );
}
