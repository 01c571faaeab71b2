import { Button, Checkbox, Input, Select } from "antd";
import { useId, useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { CategoryId } from "#shared/ids.ts";
import { ResultPaper, type WrittenPapers } from "#shared/ipc/result-paper-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { Language } from "#shared/words/sentence.ts";
import { LanguageChoice } from "#renderer/secretariat/result/language-choice.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/secretariat/result/result-papers.module.css";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Papers that there are in English, too. */
const translated: readonly ResultPaper[] = ["summary", "reserve", "reasons"];

/** Which papers are written, with the notice below the public list, and where they were put. */
export function ResultPapers({ overview }: { readonly overview: RoundOverview }) {
  const { t, language } = useWords();
  const { round, categories } = overview;
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const rules = useQuery("rules/read", { round });
  const days = rules.state === "ready" ? rules.value.rules.publicNoticeWorkingDays : 5;
  const [papers, setPapers] = useState<readonly ResultPaper[]>(ResultPaper.options);
  const [typed, setTyped] = useState<string>();
  const [comments, setComments] = useState(false);
  const [paperLanguage, setPaperLanguage] = useState<Language>("zh");
  const [only, setOnly] = useState<readonly CategoryId[]>([]);
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const [written, setWritten] = useState<WrittenPapers>();
  const write = useAction("result-papers/write");
  const notice = typed ?? t("resultPapers.noticeDraft", { n: days });
  const [folder] = target;
  const run = async (): Promise<void> => {
    if (folder === undefined) return;
    const answer = await write.run({
      ...{ round, target: folder.grant, papers: [...papers], notice, by, comments, language: paperLanguage },
      ...(only.length === 0 ? {} : { categories: [...only] }),
    });
    if (answer.ok) setWritten(answer.value);
  };
  return (
    <Panel title={t("resultPapers.title")}>
      <p>
        {t("resultPapers.lead")} {t("resultPapers.again")}
      </p>
      <Checkbox.Group
        aria-label={t("resultPapers.choose")}
        className={styles["choices"] ?? ""}
        value={[...papers]}
        options={ResultPaper.options.map((paper) => ({ value: paper, label: t(`resultPapers.paper.${paper}`) }))}
        onChange={(chosen) => setPapers(ResultPaper.options.filter((paper) => chosen.includes(paper)))}
      />
      <Row>
        <Select
          mode="multiple"
          className={styles["categories"] ?? ""}
          aria-label={t("resultPapers.category")}
          placeholder={t("resultPapers.allCategories")}
          value={[...only]}
          onChange={setOnly}
          options={categories.map(({ id: value, title }) => ({ value, label: title[language] }))}
        />
        {only.length > 0 && <span>{t("resultPapers.whole")}</span>}
      </Row>
      {papers.some((paper) => translated.includes(paper)) && (
        <LanguageChoice label={t("resultPapers.language.ofPapers")} value={paperLanguage} onChange={setPaperLanguage} />
      )}
      {papers.includes("public") && (
        <Field id={`${id}-notice`} label={t("resultPapers.notice")}>
          <Input.TextArea
            id={`${id}-notice`}
            rows={2}
            maxLength={1000}
            value={notice}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
      )}
      {papers.includes("reasons") && (
        <Checkbox checked={comments} onChange={(event) => setComments(event.target.checked)}>
          {t("resultPapers.comments")}
        </Checkbox>
      )}
      <Row>
        <ChooseButton
          purpose="result-target"
          label={t("resultPapers.target")}
          chosen={target}
          onChosen={setTarget}
          disabled={write.busy}
        />
        <Button
          type="primary"
          disabled={folder === undefined || by === "" || papers.length === 0 || write.busy}
          onClick={() => void run()}
        >
          {t("resultPapers.write")}
        </Button>
      </Row>
      <JobProgress busy={write.busy} progress={write.progress} onCancel={write.cancel} />
      <ProblemBox problem={write.problem} onDismiss={write.clear} />
      {written !== undefined && (
        <div role="status">
          <Row>
            <span>✓ {t("resultPapers.written", { n: written.files.length })}</span>
            <span>{written.folder}</span>
            <RevealButton path={written.folder} />
          </Row>
        </div>
      )}
    </Panel>
  );
}
