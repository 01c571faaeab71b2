import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import { volumeNames } from "#renderer/expert/volume-names.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes } from "#renderer/lib/numbers.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import styles from "#renderer/expert/bundles/import.module.css";

type Volume = InspectedBundle["volumes"][number];

const signs: Readonly<Record<Volume["where"], string>> = { here: "✓", source: "→", missing: "✕" };

/** Every volume of an inspected bundle and where it is. */
export function VolumeTable({ volumes }: { readonly volumes: readonly Volume[] }) {
  const { t, language } = useWords();
  return (
    <div className={styles["volumes"]} tabIndex={0} role="region" aria-label={t("expert.bundles.inspect.volumes")}>
      <PlainTable
        label={t("expert.bundles.inspect.volumes")}
        heads={[
          t("expert.bundles.volume.number"),
          t("expert.bundles.volume.file"),
          t("expert.bundles.volume.size"),
          t("expert.bundles.volume.where"),
        ]}
        rows={volumes.map((volume) => ({
          key: String(volume.number),
          cells: [
            volumeNames([volume.number], language, t),
            volume.fileName,
            formatBytes(volume.sizeBytes),
            <span key="where" className={styles[volume.where]}>
              {signs[volume.where]} {t(`expert.bundles.volume.${volume.where}`)}
            </span>,
          ],
        }))}
      />
    </div>
  );
}
