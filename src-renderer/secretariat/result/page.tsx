import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { WrittenResult } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { go } from "#renderer/lib/route.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { FindReasons } from "#renderer/secretariat/result/find-reasons.tsx";
import { PublicLists } from "#renderer/secretariat/result/public-lists.tsx";
import { ResultPapers } from "#renderer/secretariat/result/result-papers.tsx";
import styles from "#renderer/secretariat/result/result.module.css";
import { SignPack } from "#renderer/secretariat/result/sign-pack.tsx";
import { WrittenFiles } from "#renderer/secretariat/result/written-files.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { typedPassphrases } from "#renderer/secretariat/typed-passphrases.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** The result: its code, its files, and who is selected. */
export function ResultPage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round, frozenAtMs, openTies, organiserKey } = overview;
  const by = useOperator((state) => state.name).trim();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const [written, setWritten] = useState<WrittenResult>();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const people = organiserKey?.people ?? 1;
  const passphrases = typedPassphrases(people, typed);
  const signing = passphrases !== undefined ? "signed" : typed.some((each) => each !== "") ? "half" : "unsigned";
  const write = useAction("result/write");
  const [folder] = target;
  const run = async (): Promise<void> => {
    if (folder === undefined) return;
    const signing = passphrases === undefined ? {} : { passphrases };
    const answer = await write.run({ round, target: folder.grant, by, ...signing });
    if (!answer.ok) return;
    setWritten(answer.value);
    setTyped([]);
  };
  const code = written?.resultCode ?? overview.resultCode;
  const blocked =
    frozenAtMs === null ? t("result.needsFreeze") : openTies > 0 ? t("result.needsVotes", { n: openTies }) : undefined;
  return (
    <StepPage title={t("desk.step.result")} lead={t("result.lead")}>
      {blocked !== undefined ? (
        <Row>
          <p role="status">! {blocked}</p>
          <Button type="primary" onClick={() => go("secretariat", round, "selection")}>
            {t("result.toSelection")} →
          </Button>
        </Row>
      ) : (
        <>
          {code !== null && (
            <p className={styles["code"]}>
              <span>{t("result.code")}</span> <code data-testid="result-code">{code}</code>
            </p>
          )}
          <Row>
            <ChooseButton
              purpose="result-target"
              label={t("result.target")}
              chosen={target}
              onChosen={setTarget}
              disabled={write.busy}
            />
            <PersonField />
          </Row>
          {organiserKey !== null && <SignPack people={people} typed={typed} onTyped={setTyped} state={signing} />}
          <Row>
            <Button
              type="primary"
              disabled={folder === undefined || by === "" || signing === "half" || write.busy}
              onClick={() => void run()}
            >
              {t("result.write")}
            </Button>
          </Row>
          <JobProgress busy={write.busy} progress={write.progress} onCancel={write.cancel} />
          <ProblemBox problem={write.problem} onDismiss={write.clear} />
          {written !== undefined && <WrittenFiles written={written} />}
        </>
      )}
      {blocked === undefined && <ResultPapers round={round} />}
      {frozenAtMs !== null && <FindReasons round={round} />}
      {frozenAtMs !== null && <PublicLists round={round} />}
    </StepPage>
  );
}
