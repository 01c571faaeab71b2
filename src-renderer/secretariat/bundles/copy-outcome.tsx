import type { BundleId } from "#shared/ids.ts";
import type { BundleRow, MadeCopy } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { formatBytes, formatCount } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";

interface Props {
  readonly made: readonly MadeCopy[];
  readonly bundles: readonly BundleRow[];
  /** Not copied yet. */
  readonly waiting: readonly BundleId[];
}

/** What was copied and read back, and what goes onto the next stick. */
export function CopyOutcome({ made, bundles, waiting }: Props) {
  const { t, language } = useWords();
  if (made.length === 0) return null;
  const nameOf = (id: BundleId): string => bundles.find(({ bundle }) => bundle === id)?.label || id;
  const last = made.at(-1);
  return (
    <>
      <div role="status" className={styles["done"]}>
        {made.map((copy) => (
          <p key={copy.target}>
            ✓{" "}
            {bundles.length > 1
              ? t("bundles.copy.doneShort", { name: nameOf(copy.bundle), bytes: formatBytes(copy.bytes) })
              : t("bundles.copy.done", {
                  files: formatCount(copy.files),
                  bytes: formatBytes(copy.bytes),
                  target: copy.target,
                })}
          </p>
        ))}
        {last !== undefined && <p>{t("bundles.copy.free", { bytes: formatBytes(last.freeBytes) })}</p>}
      </div>
      {last !== undefined && last.left.length > 0 && (
        <p role="status" className={styles["warning"]}>
          !{" "}
          {t("bundles.copy.leftVolumes", {
            put: listed(last.partVolumes ?? [], language),
            left: listed(
              last.left.map(({ number }) => number),
              language,
            ),
            bytes: formatBytes(last.left.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)),
          })}
        </p>
      )}
      {waiting.length > 0 && (
        <p role="status" className={styles["warning"]}>
          ! {t("bundles.copy.leftBundles", { n: waiting.length, names: listed(waiting.map(nameOf), language) })}
        </p>
      )}
    </>
  );
}
