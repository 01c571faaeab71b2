import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { BundleCard } from "#renderer/expert/bundles/bundle-card.tsx";
import { ImportView } from "#renderer/expert/bundles/import-view.tsx";
import styles from "#renderer/expert/bundles/bundles.module.css";

/** The bundles on this laptop, and the way to import another. */
export function BundlesPage() {
  const { t } = useWords();
  const [source, setSource] = useState<ChosenPath>();
  const [problem, setProblem] = useState<Problem>();
  const query = useQuery("desk/list", {});
  const info = useQuery("app/info", {});
  const startFile = info.state === "ready" ? info.value.startFile : null;
  const choose = async (): Promise<void> => {
    setProblem(undefined);
    const answer = await choosePath("bundle-source");
    if (!answer.ok) setProblem(answer.error);
    else if (answer.value[0]) setSource(answer.value[0]);
  };
  const importButton = (
    <Button type="primary" size="large" onClick={() => void choose()}>
      {t("expert.bundles.choose")}
    </Button>
  );
  return (
    <PageFrame
      where={[t("expert.where"), source ? t("expert.bundles.inspect.title") : t("expert.bundles.title")]}
      safe={t("start.safe")}
      next={source ? t("expert.bundles.inspect.run") : t("expert.bundles.open")}
    >
      {source ? (
        <ImportView key={source.grant} source={source} onBack={() => setSource(undefined)} />
      ) : (
        <div className={styles["page"]}>
          <div className={styles["top"]}>
            <div>
              <h1>{t("expert.bundles.title")}</h1>
              <p className={styles["soft"]}>{t("expert.bundles.intro")}</p>
            </div>
            {importButton}
          </div>
          <ProblemBox problem={problem} onDismiss={() => setProblem(undefined)} />
          {startFile?.path.toLowerCase().endsWith(".psb") && (
            <Button onClick={() => setSource(startFile)}>
              {t("expert.bundles.startFile", { name: startFile.path.split(/[\\/]/).at(-1) ?? "" })}
            </Button>
          )}
          <Loaded query={query}>
            {({ bundles }) =>
              bundles.length === 0 ? (
                <section className={styles["empty"]}>
                  <h2>{t("expert.bundles.empty")}</h2>
                  <p>{t("expert.bundles.emptyNext")}</p>
                </section>
              ) : (
                <ul className={styles["list"]} aria-label={t("expert.bundles.list")}>
                  {bundles.map((bundle) => (
                    <BundleCard key={bundle.bundle} bundle={bundle} />
                  ))}
                </ul>
              )
            }
          </Loaded>
        </div>
      )}
    </PageFrame>
  );
}
