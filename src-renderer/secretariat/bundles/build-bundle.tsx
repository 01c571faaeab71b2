import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { BuiltBundle } from "#shared/ipc/bundle-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { Division } from "#shared/roster/plan-parts.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { BundleForecast } from "#renderer/secretariat/bundles/bundle-forecast.tsx";
import { ConverterPanel } from "#renderer/secretariat/bundles/converter-panel.tsx";
import { convertedKinds } from "#renderer/secretariat/bundles/converted-kinds.ts";
import { DivisionChoice } from "#renderer/secretariat/bundles/division-choice.tsx";
import { ErratumPreview } from "#renderer/secretariat/bundles/erratum-preview.tsx";
import { PassphraseFields } from "#renderer/secretariat/passphrase-fields.tsx";
import { typedPassphrases } from "#renderer/secretariat/typed-passphrases.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly onBuilt: (built: BuiltBundle) => void;
}

/** Builds the next bundle into a folder; says first what will be in it, and what it changes. */
export function BuildBundle({ overview, onBuilt }: Props) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [division, setDivision] = useState<Division>("all");
  const build = useAction("bundles/build");
  const { round, organiserKey } = overview;
  const converters = useQuery("converters/state", { round });
  const convert = convertedKinds(converters);
  const people = organiserKey?.people ?? 1;
  const passphrases = typedPassphrases(people, typed);
  const [folder] = target;
  const sum = (pick: (category: RoundOverview["categories"][number]) => number): number =>
    overview.categories.reduce((total, category) => total + pick(category), 0);
  const run = async (): Promise<void> => {
    if (folder === undefined || passphrases === undefined) return;
    const answer = await build.run({ round, passphrases, target: folder.grant, division, convert: [...convert], by });
    if (!answer.ok) return;
    setTyped([]);
    onBuilt(answer.value);
  };
  return (
    <Panel
      title={overview.bundles === 0 ? t("bundles.build.title") : t("bundles.build.next", { n: overview.bundles + 1 })}
    >
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
      <DivisionChoice division={division} onDivision={setDivision} disabled={build.busy} />
      <Loaded query={converters}>
        {(found) => <ConverterPanel converters={found.converters} disabled={build.busy} />}
      </Loaded>
      {overview.rulesFrozenAtMs !== null && organiserKey !== null && (
        <BundleForecast round={round} division={division} convert={convert} />
      )}
      {overview.bundles > 0 && <ErratumPreview round={round} convert={convert} />}
      {organiserKey === null ? (
        <p role="status">○ {t("bundles.build.needsKey")}</p>
      ) : (
        <>
          <ChooseButton
            purpose="bundle-target"
            label={t("bundles.build.target")}
            chosen={target}
            onChosen={setTarget}
            disabled={build.busy}
          />
          <PassphraseFields people={people} typed={typed} onTyped={setTyped} />
          <Row>
            <PersonField />
            <Button
              type="primary"
              disabled={
                folder === undefined || passphrases === undefined || by === "" || overview.marked > 0 || build.busy
              }
              onClick={() => void run()}
            >
              {t("bundles.build.run")}
            </Button>
            {overview.marked > 0 && <span role="status">! {t("standing.title", { n: overview.marked })}</span>}
          </Row>
        </>
      )}
      <JobProgress busy={build.busy} progress={build.progress} onCancel={build.cancel} />
      <ProblemBox problem={build.problem} onDismiss={build.clear} />
    </Panel>
  );
}
