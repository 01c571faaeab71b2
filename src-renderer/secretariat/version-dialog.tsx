import { Modal } from "antd";
import { Suspense } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { VersionSide } from "#shared/ipc/keeping-calls.ts";
import type { ChangeRow } from "#shared/ipc/redelivery-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { materialUrl } from "#renderer/lib/material-url.ts";
import { formatBytes } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { MaterialViewer } from "#renderer/secretariat/screening/material-viewer.tsx";
import styles from "#renderer/secretariat/version-dialog.module.css";
import { Loaded } from "#renderer/ui/loaded.tsx";

interface Props {
  readonly round: RoundId;
  readonly change: Pick<ChangeRow, "id" | "candidateName" | "place">;
  readonly onClose: () => void;
}

/** A file that was replaced or is gone beside the one that came for it, both proven by their hashes. */
export function VersionDialog({ round, change, onClose }: Props) {
  const { t } = useWords();
  const query = useQuery("intake/version", { round, change: change.id });
  return (
    <Modal
      open
      title={`${change.candidateName} · ${change.place}`}
      width="94vw"
      style={{ top: 16 }}
      footer={null}
      onCancel={onClose}
    >
      {query.state === "loading" && <p role="status">{t("keeping.checking")}</p>}
      <Loaded query={query}>
        {({ before, after }) => (
          <div className={styles["sides"]}>
            {([["before", before] as const, ["after", after] as const] as const).map(([name, side]) => (
              <section key={name} className={styles["side"]} aria-label={t(`keeping.${name}`)}>
                <h3>{t(`keeping.${name}`)}</h3>
                {side === null ? (
                  <p>{t(`keeping.no.${name}`)}</p>
                ) : (
                  <Side url={materialUrl("version", round, `${String(change.id)}-${name}`)} side={side} />
                )}
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </Modal>
  );
}

function Side({ url, side: { file, where } }: { readonly url: string; readonly side: VersionSide }) {
  const { t } = useWords();
  const isThere = where !== "lost" && where !== "altered";
  return (
    <>
      <p>
        {file.fileName} · {formatBytes(file.sizeBytes)}
        <small>{file.sha256}</small>
      </p>
      <p className={styles[isThere ? "there" : "gone"]}>{t(`keeping.where.${where}`)}</p>
      {isThere && (
        <div className={styles["viewer"]}>
          <Suspense fallback={<p role="status">{t("ui.loading")}</p>}>
            <MaterialViewer url={url} file={file} />
          </Suspense>
        </div>
      )}
    </>
  );
}
