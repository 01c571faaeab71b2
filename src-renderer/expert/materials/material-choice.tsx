import { Select } from "antd";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly files: readonly CatalogueMaterial[];
  readonly file: CatalogueMaterial;
  readonly onChoose: (id: string) => void;
}

/** Which of several files of a kind is shown. */
export function MaterialChoice({ files, file, onChoose }: Props) {
  const { t } = useWords();
  return (
    <div className={styles["choice"]}>
      <Select
        size="small"
        aria-label={t("expert.materials.title")}
        value={String(file.id)}
        onChange={onChoose}
        options={files.map((one) => ({ value: String(one.id), label: one.title }))}
      />
    </div>
  );
}
