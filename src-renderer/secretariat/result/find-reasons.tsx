import { Button, Select } from "antd";
import { useState } from "react";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ReasonsDialog } from "#renderer/secretariat/result/reasons-dialog.tsx";
import styles from "#renderer/secretariat/result/result-papers.module.css";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Finds a candidate, selected or not, and shows why. */
export function FindReasons({ round }: { readonly round: RoundId }) {
  const { t, language } = useWords();
  const cutLine = useQuery("result/cut-line", { round });
  const [candidate, setCandidate] = useState<CandidateId>();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t("resultPapers.why.title")}>
      <p>{t("resultPapers.why.lead")}</p>
      <Loaded query={cutLine}>
        {({ categories }) => (
          <Row>
            <Select
              showSearch={{ optionFilterProp: "label" }}
              className={styles["candidate"] ?? ""}
              aria-label={t("resultPapers.why.choose")}
              placeholder={t("resultPapers.why.choose")}
              value={candidate ?? null}
              onChange={setCandidate}
              options={categories.map(({ id, title, ranking, unranked }) => ({
                label: title[language],
                title: id,
                options: [...ranking, ...unranked].map((one) => ({ value: one.id, label: `${one.name}　${one.unit}` })),
              }))}
            />
            <Button disabled={candidate === undefined} onClick={() => setOpen(true)}>
              {t("resultPapers.why.open")}
            </Button>
          </Row>
        )}
      </Loaded>
      {open && candidate !== undefined && (
        <ReasonsDialog round={round} candidate={candidate} onClose={() => setOpen(false)} />
      )}
    </Panel>
  );
}
