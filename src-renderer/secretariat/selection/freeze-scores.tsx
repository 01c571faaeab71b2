import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { GoOnDamaged } from "#renderer/secretariat/go-on-damaged.tsx";
import { shortText } from "#renderer/secretariat/selection/short-text.ts";
import { ShortCandidates } from "#renderer/secretariat/selection/short-candidates.tsx";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Row } from "#renderer/ui/row.tsx";
import { WitnessField } from "#renderer/ui/witness-field.tsx";

/** Ends the collecting of scores, by two people; too few score files, or candidates to be judged again, ask for a reason. */
export function FreezeScores({ round }: { readonly round: RoundId }) {
  const { t, language } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const [open, setOpen] = useState(false);
  const [witness, setWitness] = useState("");
  const [exception, setException] = useState("");
  const [despiteDamage, setDespiteDamage] = useState(false);
  const progress = useQuery("merge/progress", { round });
  const freeze = useAction("result/freeze");
  const short = useQuery("result/short", { round });
  const reviewOpen = short.state === "ready" && short.value.candidates.some(({ fate }) => fate === "review");
  const missing = (asksForReason: boolean): readonly string[] => [
    ...(witness.trim() === "" ? [t("selection.needs.witness")] : []),
    ...(witness.trim() !== "" && witness.trim() === by ? [t("selection.needs.twoPeople")] : []),
    ...(asksForReason && exception.trim() === "" ? [t("selection.needs.exception")] : []),
  ];
  return (
    <Panel title={t("selection.freeze.title")}>
      <p>{t("selection.freeze.lead")}</p>
      <Loaded query={progress}>
        {({ experts, quorumMet }) => {
          const figures = { n: experts.filter((expert) => expert.revision !== null).length, total: experts.length };
          const asksForReason = !quorumMet || reviewOpen;
          const quorum = t(quorumMet ? "selection.freeze.quorumMet" : "selection.freeze.quorumOpen", figures);
          return (
            <>
              <p>{quorum}</p>
              <Loaded query={short}>{(list) => <ShortCandidates list={list} />}</Loaded>
              <Row>
                <Button
                  type="primary"
                  disabled={figures.n === 0 || short.state !== "ready"}
                  onClick={() => setOpen(true)}
                >
                  {t("selection.freeze.open")}
                </Button>
              </Row>
              <DeedDialog
                open={open}
                title={t("selection.freeze.title")}
                consequence={`${t("selection.freeze.lead")} ${quorum} ${short.state === "ready" ? shortText(short.value, t, language) : ""}`}
                deed={t("selection.freeze.run")}
                busy={freeze.busy}
                problem={freeze.problem}
                missing={missing(asksForReason)}
                onDo={(name) =>
                  void freeze.run({
                    ...{ round, by: name, witness: witness.trim(), exception: exception.trim() },
                    ...(despiteDamage ? { despiteDamage } : {}),
                  })
                }
                onClose={() => setOpen(false)}
              >
                <WitnessField label={t("selection.freeze.witness")} value={witness} onChange={setWitness} />
                <GoOnDamaged problem={freeze.problem} checked={despiteDamage} onChange={setDespiteDamage} />
                {asksForReason && (
                  <Field id={`${id}-exception`} label={t("selection.freeze.exception")}>
                    <Input.TextArea
                      id={`${id}-exception`}
                      rows={3}
                      value={exception}
                      maxLength={2000}
                      onChange={(event) => setException(event.target.value)}
                    />
                  </Field>
                )}
              </DeedDialog>
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
