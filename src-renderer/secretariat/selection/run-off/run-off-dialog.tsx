import { Modal } from "antd";
import { useState } from "react";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { MakeRunOff } from "#renderer/secretariat/selection/run-off/make-run-off.tsx";
import { RunOffCard } from "#renderer/secretariat/selection/run-off/run-off-card.tsx";
import styles from "#renderer/secretariat/selection/run-off/run-off.module.css";
import { WrittenPaths } from "#renderer/secretariat/written-paths.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly category: CutLineCategory;
  readonly onClose: () => void;
}

/** A tie decided by ballots: the request, the answers as they come in, and the count. */
export function RunOffDialog({ overview, category, onClose }: Props) {
  const { t, language } = useWords();
  const [written, setWritten] = useState<{ readonly number: number; readonly path: string }>();
  const list = useQuery("run-off/list", { round: overview.round });
  return (
    <Modal
      open
      centered
      width={900}
      title={t("runOff.title", { category: category.title[language] })}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <Loaded query={list}>
        {({ runOffs }) => {
          const own = runOffs.filter((one) => one.category === category.id).toReversed();
          const [newest] = own;
          const isUndecided =
            newest === undefined || newest.outdated || (newest.closed !== null && newest.count?.tied.length !== 0);
          const mayMake =
            isUndecided && category.vote === undefined && category.openSeats > 0 && newest?.closed !== null;
          return (
            <div className={styles["dialog"]}>
              <p>{t("runOff.lead")}</p>
              {written !== undefined && (
                <div role="status">
                  ✓ {t("runOff.make.done", { n: written.number })}
                  <WrittenPaths label={t("runOff.number", { n: written.number })} paths={[written.path]} />
                </div>
              )}
              {mayMake && <MakeRunOff overview={overview} category={category} before={newest} onWritten={setWritten} />}
              {own.map((runOff) => (
                <RunOffCard key={runOff.number} overview={overview} runOff={runOff} onWritten={setWritten} />
              ))}
            </div>
          );
        }}
      </Loaded>
    </Modal>
  );
}
