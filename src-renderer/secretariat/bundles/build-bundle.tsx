import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { BuiltBundle, RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly onBuilt: (built: BuiltBundle) => void;
}

/** Builds the next bundle into a folder; says first what will be in it. */
export function BuildBundle({ overview, onBuilt }: Props) {
  const { t } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const [passphrase, setPassphrase] = useState("");
  const build = useAction("bundles/build");
  const [folder] = target;
  const sum = (pick: (category: RoundOverview["categories"][number]) => number): number =>
    overview.categories.reduce((total, category) => total + pick(category), 0);
  const run = async (): Promise<void> => {
    if (folder === undefined) return;
    const answer = await build.run({ round: overview.round, passphrase, target: folder.grant, by });
    if (!answer.ok) return;
    setPassphrase("");
    onBuilt(answer.value);
  };
  return (
    <Panel title={t("bundles.build.title")}>
      <Facts
        facts={[
          { name: t("bundles.build.admitted"), value: sum((category) => category.admitted) },
          { name: t("bundles.build.undecided"), value: sum((category) => category.undecided) },
          { name: t("bundles.build.experts"), value: overview.experts },
          {
            name: t("bundles.build.rules"),
            value:
              overview.rulesFrozenAtMs === null
                ? `! ${t("bundles.build.rulesOpen")}`
                : `✓ ${t("bundles.build.rulesFrozen")}`,
          },
        ]}
      />
      <p>{t("bundles.build.undecidedMeaning")}</p>
      <ChooseButton
        purpose="bundle-target"
        label={t("bundles.build.target")}
        chosen={target}
        onChosen={setTarget}
        disabled={build.busy}
      />
      <Row>
        <label htmlFor={id}>{t("bundles.build.passphrase")}</label>
        <Input.Password
          id={id}
          className={styles["passphrase"] ?? ""}
          value={passphrase}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <PersonField />
        <Button
          type="primary"
          disabled={
            overview.organiserKey === null || folder === undefined || passphrase === "" || by === "" || build.busy
          }
          onClick={() => void run()}
        >
          {t("bundles.build.run")}
        </Button>
        {overview.organiserKey === null && <span>{t("bundles.build.needsKey")}</span>}
      </Row>
      <JobProgress busy={build.busy} progress={build.progress} onCancel={build.cancel} />
      <ProblemBox problem={build.problem} onDismiss={build.clear} />
    </Panel>
  );
}
