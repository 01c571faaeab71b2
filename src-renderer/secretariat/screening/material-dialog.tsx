import { Modal } from "antd";
import { Suspense } from "react";
import type { Material } from "#shared/domain/material.ts";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { materialUrl } from "#renderer/lib/material-url.ts";
import { MaterialViewer } from "#renderer/secretariat/screening/material-viewer.tsx";
import styles from "#renderer/secretariat/screening/screening.module.css";

interface Props {
  readonly round: RoundId;
  readonly material: Material;
  readonly onClose: () => void;
}

/** One file large: picture, PDF, Word form or video. */
export function MaterialDialog({ round, material, onClose }: Props) {
  const { t } = useWords();
  return (
    <Modal
      open
      title={`${material.fileName} · ${material.at}`}
      width="92vw"
      style={{ top: 16 }}
      footer={null}
      onCancel={onClose}
    >
      <div className={styles["viewer"]}>
        <Suspense fallback={<p role="status">{t("ui.loading")}</p>}>
          <MaterialViewer url={materialUrl("delivery", round, material.id)} file={material} />
        </Suspense>
      </div>
    </Modal>
  );
}
