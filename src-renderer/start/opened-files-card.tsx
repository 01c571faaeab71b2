import { Button } from "antd";
import { fileNameOf, type FileType } from "#shared/file-types.ts";
import type { ChosenPath } from "#shared/ipc/api.ts";
import { useWords } from "#renderer/lib/language.ts";
import { acceptOpened, filesOf, forgetOpened, forgetRefusals, useOpenedFiles } from "#renderer/lib/opened-files.ts";
import { useRoute } from "#renderer/lib/route.ts";
import styles from "#renderer/start/opened-files-card.module.css";

/** Says over the page what was opened in the file manager, and offers the desk that it belongs to. */
export function OpenedFilesCard() {
  const { t } = useWords();
  const offered = useOpenedFiles((state) => state.offered);
  const refusals = useOpenedFiles((state) => state.refusals);
  if (offered.length === 0 && refusals.length === 0) return null;
  return (
    <section className={styles["card"]} aria-label={t("start.opened.title")} role="status">
      {(["expert", "secretariat"] as const).map((desk) => (
        <OfferLine key={desk} desk={desk} files={filesOf(offered, desk)} />
      ))}
      {refusals.length > 0 && (
        <div className={styles["line"]}>
          <div>
            {refusals.map(({ name, why }, at) => (
              <p key={at}>
                <strong>! {t("start.opened.refused", { name })}</strong> {t(`start.opened.why.${why}`)}
              </p>
            ))}
          </div>
          <Button onClick={forgetRefusals}>{t("start.opened.read")}</Button>
        </div>
      )}
    </section>
  );
}

interface OfferProps {
  readonly desk: FileType["desk"];
  readonly files: readonly ChosenPath[];
}

function OfferLine({ desk, files }: OfferProps) {
  const { t, language } = useWords();
  const [place] = useRoute((state) => state.parts);
  if (files.length === 0) return null;
  const names = files.map(({ path }) => fileNameOf(path)).join(language === "zh" ? "、" : ", ");
  const isElsewhere = place !== undefined && place !== desk;
  return (
    <div className={styles["line"]}>
      <p title={names}>
        <strong>{t("start.opened.offer", { name: names })}</strong> {t(`start.opened.belongs.${desk}`)}
        {isElsewhere && ` ${t(`start.opened.elsewhere.${desk}`)}`} {t("start.opened.safe")}
      </p>
      <Button type="primary" onClick={() => void acceptOpened(files, desk)}>
        {t(`start.opened.go.${desk}`)}
      </Button>
      <Button onClick={() => forgetOpened(files)}>{t("start.opened.leave")}</Button>
    </div>
  );
}
