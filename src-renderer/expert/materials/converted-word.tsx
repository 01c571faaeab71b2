import { Segmented } from "antd";
import { useState } from "react";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { viewerOf } from "#renderer/expert/materials/group-materials.ts";
import { payloadUrl } from "#renderer/expert/materials/payload-url.ts";
import { PdfView } from "#renderer/expert/materials/pdf-view.tsx";
import { WordView } from "#renderer/expert/materials/word-view.tsx";
import styles from "#renderer/expert/materials/converted-word.module.css";

type Way = "pdf" | "original";

interface Props {
  readonly bundle: BundleId;
  readonly file: CatalogueMaterial;
  readonly shown: NonNullable<CatalogueMaterial["shown"]>;
}

/** A Word form as the PDF that was made of it; the original can be looked at, too, where there is a viewer for it. */
export function ConvertedWord({ bundle, file, shown }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<{ readonly of: string; readonly way: Way }>();
  const way = chosen?.of === file.id ? chosen.way : "pdf";
  const hasOriginal = viewerOf(file.mediaType) === "word";
  return (
    <div className={styles["converted"]}>
      <div className={styles["line"]}>
        <p className={styles["note"]}>
          {way === "pdf"
            ? t("expert.materials.word.converted", { program: file.madeBy ?? "" })
            : t("expert.materials.word.note")}
        </p>
        {hasOriginal && (
          <Segmented<Way>
            size="small"
            aria-label={t("expert.materials.word.which")}
            value={way}
            onChange={(next) => setChosen({ of: file.id, way: next })}
            options={[
              { value: "pdf", label: t("expert.materials.word.asPdf") },
              { value: "original", label: t("expert.materials.word.original") },
            ]}
          />
        )}
      </div>
      {way === "pdf" ? (
        <PdfView url={payloadUrl(bundle, shown.file)} title={file.title} />
      ) : (
        <WordView url={payloadUrl(bundle, file.file)} title={file.title} isNoted />
      )}
    </div>
  );
}
