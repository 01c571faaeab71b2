import { Button, Checkbox, InputNumber } from "antd";
import { useId, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { go } from "#renderer/lib/route.ts";
import { rememberSample } from "#renderer/lib/sample-choices.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import styles from "#renderer/start/start.module.css";

/** The smallest round, and the smallest that has room for every fault on a nomination of its own. */
const least = 12;
const leastWithFaults = 160;

/** Practice in one click: invented material and a round for it, apart from all real rounds. */
export function SampleRound() {
  const { t } = useWords();
  const id = useId();
  const name = useOperator((state) => state.name);
  const [candidates, setCandidates] = useState(leastWithFaults);
  const [experts, setExperts] = useState(5);
  const [faults, setFaults] = useState(true);
  const sample = useAction("rounds/sample");
  const chooseFaults = (wanted: boolean): void => {
    setFaults(wanted);
    if (wanted) setCandidates((present) => Math.max(present, leastWithFaults));
  };
  const run = async (): Promise<void> => {
    const by = name.trim() === "" ? t("ui.practice") : name.trim();
    const answer = await sample.run({ candidates, experts, seed: 1, faults, by });
    if (!answer.ok) return;
    const { round, delivery, roster, folder } = answer.value;
    rememberSample(round, { delivery: { grant: delivery, path: folder }, roster: { grant: roster, path: folder } });
    go("secretariat", round, "rules");
  };
  return (
    <section className={styles["sample"]}>
      <h2>{t("start.sample.title")}</h2>
      <p>{t("start.sample.explains")}</p>
      <div className={styles["line"]}>
        <label htmlFor={`${id}-candidates`}>{t("start.sample.candidates")}</label>
        <InputNumber
          id={`${id}-candidates`}
          min={faults ? leastWithFaults : least}
          max={3000}
          precision={0}
          value={candidates}
          disabled={sample.busy}
          onChange={(value) => setCandidates(value ?? leastWithFaults)}
        />
        <label htmlFor={`${id}-experts`}>{t("start.sample.experts")}</label>
        <InputNumber
          id={`${id}-experts`}
          min={3}
          max={30}
          precision={0}
          value={experts}
          disabled={sample.busy}
          onChange={(value) => setExperts(value ?? 5)}
        />
        <Checkbox checked={faults} disabled={sample.busy} onChange={(event) => chooseFaults(event.target.checked)}>
          {t("start.sample.faults")}
        </Checkbox>
        <Button disabled={sample.busy} onClick={() => void run()}>
          {t("start.sample.run")}
        </Button>
      </div>
      <JobProgress busy={sample.busy} progress={sample.progress} onCancel={sample.cancel} />
      <ProblemBox problem={sample.problem} onDismiss={sample.clear} />
    </section>
  );
}
