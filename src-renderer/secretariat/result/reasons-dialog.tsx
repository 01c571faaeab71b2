import { Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { Language } from "#shared/words/sentence.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { LanguageChoice } from "#renderer/secretariat/result/language-choice.tsx";
import { ReasonsView } from "#renderer/secretariat/result/reasons-view.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: CandidateId;
  readonly onClose: () => void;
}

/** Why one candidate is selected or not, with the same as a page to print. */
export function ReasonsDialog({ round, candidate, onClose }: Props) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const reasons = useQuery("result-papers/reasons", { round, candidate });
  const page = useAction("result-papers/reasons-page");
  const [path, setPath] = useState<string>();
  const [comments, setComments] = useState(false);
  const [paperLanguage, setPaperLanguage] = useState<Language>("zh");
  const save = async (): Promise<void> => {
    const chosen = await choosePath("result-target");
    const [folder] = chosen.ok ? chosen.value : [];
    if (folder === undefined) return;
    const answer = await page.run({ round, candidate, target: folder.grant, by, comments, language: paperLanguage });
    if (answer.ok) setPath(answer.value.path);
  };
  return (
    <Modal open width={860} title={t("resultPapers.why.title")} onCancel={onClose} footer={null}>
      <Loaded query={reasons}>{(value) => <ReasonsView reasons={value} />}</Loaded>
      <Row>
        <PersonField />
        <Checkbox checked={comments} onChange={(event) => setComments(event.target.checked)}>
          {t("resultPapers.comments")}
        </Checkbox>
        <LanguageChoice label={t("resultPapers.language.ofPage")} value={paperLanguage} onChange={setPaperLanguage} />
        <Button type="primary" disabled={by === ""} loading={page.busy} onClick={() => void save()}>
          {t("resultPapers.why.save")}
        </Button>
      </Row>
      <ProblemBox problem={page.problem} onDismiss={page.clear} />
      {path !== undefined && (
        <Row>
          <span role="status">
            ✓ {t("resultPapers.why.saved")} {path}
          </span>
          <RevealButton path={path} />
        </Row>
      )}
    </Modal>
  );
}
