import { Modal } from "antd";
import { Suspense, useContext } from "react";
import type { Material } from "#shared/domain/material.ts";
import type { RoundId } from "#shared/ids.ts";
import { DocumentViewsContext } from "#renderer/lib/document-views.ts";
import { useWords } from "#renderer/lib/language.ts";
import { materialUrl } from "#renderer/lib/material-url.ts";
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
          <Viewer url={materialUrl("delivery", round, material.id)} material={material} />
        </Suspense>
      </div>
    </Modal>
  );
}

function Viewer({ url, material }: { readonly url: string; readonly material: Material }) {
  const { t } = useWords();
  const views = useContext(DocumentViewsContext);
  switch (material.facts.content) {
    case "jpeg":
    case "png":
    case "webp":
    case "gif":
      return <img src={url} alt={material.fileName} />;
    case "mp4":
    case "mov":
      return <video src={url} controls preload="metadata" aria-label={material.fileName} />;
    case "pdf":
      return views && <views.Pdf url={url} title={material.fileName} />;
    case "docx":
      return views && <views.Word url={url} title={material.fileName} />;
    default:
      return <p>{t("screening.materials.noPreview", { at: material.at })}</p>;
  }
}
