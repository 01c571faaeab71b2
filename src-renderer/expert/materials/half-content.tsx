import type { ReactNode } from "react";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import type { MaterialGroups, MaterialTab } from "#renderer/expert/materials/group-materials.ts";
import { MaterialChoice } from "#renderer/expert/materials/material-choice.tsx";
import { MaterialFile } from "#renderer/expert/materials/material-file.tsx";
import { PhotoView } from "#renderer/expert/materials/photo-view.tsx";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly groups: MaterialGroups;
  readonly open: Exclude<MaterialTab, "facts">;
  /** The file that is shown; none when there is no such material. */
  readonly file: CatalogueMaterial | undefined;
  readonly onChoose: (id: string) => void;
}

/** What a tab of files shows: all photos together, of other kinds one file at a time. */
export function HalfContent({ bundle, groups, open, file, onChoose }: Props): ReactNode {
  const { t } = useWords();
  const files = groups[open];
  if (file === undefined) return <p className={styles["none"]}>{t("expert.materials.none")}</p>;
  if (open === "photos") return <PhotoView bundle={bundle} photos={files} onShown={({ id }) => onChoose(id)} />;
  return (
    <div className={styles["content"]} data-choice={files.length > 1}>
      {files.length > 1 && <MaterialChoice files={files} file={file} onChoose={onChoose} />}
      <MaterialFile bundle={bundle} file={file} />
    </div>
  );
}
