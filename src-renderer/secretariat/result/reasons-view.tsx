import type { CandidateReasons, ReasonStep } from "#shared/ipc/result-paper-calls.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { parseFraction } from "#shared/scoring/fraction.ts";
import { expertLabel, reasonChangeText } from "#shared/words/paper/reason-changes.ts";
import { reasonKeys, reasonsSheetWords as words, reasonStandings } from "#shared/words/paper/reasons-sheet.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/result/result-papers.module.css";
import { Facts } from "#renderer/ui/facts.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** The scores, the sum, the line and each step of the comparison. */
export function ReasonsView({ reasons }: { readonly reasons: CandidateReasons }) {
  const { language } = useWords();
  const say = (word: keyof typeof words, facts: Readonly<Record<string, unknown>> = {}): string =>
    fillSentence(words[word], language, facts);
  const { candidate, category, experts, steps, vote, criteria, changes, comments } = reasons;
  return (
    <div className={styles["reasons"]}>
      <Facts
        facts={[
          { name: say("candidate"), value: candidate.name },
          { name: say("unit"), value: candidate.unit },
          { name: say("category"), value: category.title[language] },
          { name: say("standing"), value: standingOf(reasons, language) },
          { name: say("rank"), value: reasons.rank === null ? say("noRank") : rankOf(reasons, language) },
        ]}
      />
      <h3>{say("scores")}</h3>
      <ul className={styles["scores"]}>
        {experts.map(({ label, state, printed, dropped }) => (
          <li key={label}>
            {expertLabel(label, language)}
            {language === "zh" ? "：" : ": "}
            {state !== "scored" ? (
              say(state)
            ) : dropped ? (
              <>
                <s className={styles["dropped"]}>{printed}</s> {say("dropped")}
              </>
            ) : (
              printed
            )}
          </li>
        ))}
      </ul>
      <h3>{say("sum")}</h3>
      <p>{sumOf(reasons, language)}</p>
      {reasons.line !== null && <p>{say("lineValue", { line: reasons.line.printed, gap: reasons.line.gap })}</p>}
      {reasons.line === null && reasons.rank !== null && <p>{say("lineVacant")}</p>}
      {steps.length > 0 && (
        <>
          <h3>{say("steps")}</h3>
          <PlainTable
            label={say("steps")}
            heads={[say("step"), say("own"), say("atLine"), say("outcome")]}
            rows={steps.map((step, at) => ({
              key: String(at),
              cells: [
                stepName(step, language),
                exact(step.own, language),
                exact(step.line, language),
                say(step.order === 0 ? "equal" : step.order > 0 ? "higher" : "lower"),
              ],
            }))}
          />
        </>
      )}
      {changes.length > 0 && (
        <>
          <h3>{say("changes")}</h3>
          <ul>
            {changes.map((change) => (
              <li key={change.number}>{reasonChangeText(change, language)}</li>
            ))}
          </ul>
        </>
      )}
      {vote !== null && <p>{say("voteValue", { ...vote, votes: vote.votes ?? "—" })}</p>}
      <h3>{say("criteria")}</h3>
      <PlainTable
        label={say("criteria")}
        heads={[say("criterion"), say("max"), say("own"), say("all")]}
        rows={criteria.map(({ name, max, own, all }) => ({ key: name.zh, cells: [name[language], max, own, all] }))}
      />
      {comments.length > 0 && (
        <>
          <h3>{say("comments")}</h3>
          <ul>
            {comments.map((text, at) => (
              // Two experts may write the same.
              <li key={`${String(at)} ${text}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function standingOf({ standing, reservePlace }: CandidateReasons, language: Language): string {
  const said = reasonStandings[standing][language];
  return reservePlace === 0
    ? said
    : fillSentence(words.reservePlace, language, { standing: said, place: reservePlace });
}

const rankOf = ({ rank, sharedWith }: CandidateReasons, language: Language): string =>
  fillSentence(sharedWith > 0 ? words.rankShared : words.rankValue, language, { rank, n: sharedWith });

function sumOf({ sum }: CandidateReasons, language: Language): string {
  const facts = { ...sum, minimum: sum.trimMinimum, needed: sum.minimumValid };
  if (sum.printed === "" || sum.valid < sum.minimumValid) return fillSentence(words.sumNone, language, facts);
  const said = fillSentence(sum.trimmed ? words.sumTrimmed : words.sumPlain, language, facts);
  if (sum.shortOf === null) return said;
  return `${said}${language === "zh" ? "。" : ". "}${fillSentence(words.sumShort, language, { wanted: sum.shortOf })}`;
}

const stepName = ({ key, criterion }: ReasonStep, language: Language): string =>
  key === "criterion-mean"
    ? fillSentence(words.criterionMean, language, { name: criterion?.[language] ?? "" })
    : reasonKeys[key][language];

const exact = (value: string, language: Language): string =>
  fillSentence(words.exact, language, { printed: printHalfUp(parseFraction(value), 3), exact: value });
