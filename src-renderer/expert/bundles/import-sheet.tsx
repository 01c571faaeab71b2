import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import { volumeNames } from "#renderer/expert/volume-names.ts";
import { useWords } from "#renderer/lib/language.ts";
import { InspectedFacts } from "#renderer/expert/bundles/inspected-facts.tsx";
import { InspectedNotes } from "#renderer/expert/bundles/inspected-notes.tsx";
import { KeyChangeBox } from "#renderer/expert/bundles/key-change-box.tsx";
import { KeyCheck } from "#renderer/expert/bundles/key-check.tsx";
import { PlaceChoice } from "#renderer/expert/bundles/place-choice.tsx";
import { VolumeTable } from "#renderer/expert/bundles/volume-table.tsx";
import { importStop, needsKeyWord, sumVolumes, type Place } from "#renderer/expert/bundles/volume-view.ts";
import styles from "#renderer/expert/bundles/import.module.css";

interface Props {
  readonly inspected: InspectedBundle;
  readonly busy: boolean;
  /** The sticks are being looked at again; what is shown may be old. */
  readonly isChecking: boolean;
  /** What these sticks hold was copied just now, and it was not all. */
  readonly isTried: boolean;
  readonly onAddSource: () => void;
  readonly onImport: (place: Place, acceptKey: boolean) => void;
  /** Stands above the button: progress and problems. */
  readonly children: ReactNode;
}

/** An inspected bundle: left what to compare, right where its volumes are and the way to import it. */
export function ImportSheet({ inspected, busy, isChecking, isTried, onAddSource, onImport, children }: Props) {
  const { t, language } = useWords();
  const [isCompared, setCompared] = useState(false);
  const [isKeyAccepted, setKeyAccepted] = useState(false);
  const [place, setPlace] = useState<Place>("laptop");
  const { missing } = sumVolumes(inspected.volumes);
  const stop = importStop({ inspected, place, isCompared, isKeyAccepted, isTried });
  const isPart = place === "laptop" && missing.length > 0;
  return (
    <div className={styles["sheet"]}>
      <div className={styles["column"]}>
        {inspected.keyChange && (
          <KeyChangeBox
            change={inspected.keyChange}
            isAccepted={isKeyAccepted}
            onAccepted={setKeyAccepted}
            disabled={busy}
          />
        )}
        <KeyCheck summary={inspected.summary} isCompared={isCompared} onCompared={setCompared} disabled={busy} />
        <InspectedNotes inspected={inspected} />
        <InspectedFacts summary={inspected.summary} />
      </div>
      <div className={styles["column"]}>
        <section className={styles["box"]}>
          <h2>{t("expert.bundles.inspect.volumes")}</h2>
          <VolumeTable volumes={inspected.volumes} />
          {missing.length > 0 && (
            <p role="status" className={styles["missing"]}>
              {t("expert.bundles.inspect.bring", { volumes: volumeNames(missing, language, t) })}
            </p>
          )}
          <div className={styles["buttons"]}>
            <Button disabled={busy} onClick={onAddSource}>
              {t("expert.bundles.inspect.addSource")}
            </Button>
          </div>
        </section>
        <section className={styles["box"]}>
          {!busy && <PlaceChoice place={place} onPlace={setPlace} />}
          {children}
          <div className={styles["buttons"]}>
            <Button
              type="primary"
              size="large"
              loading={busy}
              disabled={stop !== undefined || isChecking}
              onClick={() => onImport(place, needsKeyWord(inspected) && isKeyAccepted)}
            >
              {t(`expert.bundles.run.${isPart ? "part" : place}`)}
            </Button>
            {!busy && stop !== undefined && <span role="status">{t(`expert.bundles.stop.${stop}`)}</span>}
          </div>
        </section>
      </div>
    </div>
  );
}
