import { useWords } from "#renderer/lib/language.ts";
import type { Association } from "#renderer/start/association/use-association.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

/** What came of the last wish, with whatever was left as it is. */
export function AssociationOutcome({ done, problem, clear }: Association) {
  const { t, language } = useWords();
  const comma = language === "zh" ? "、" : ", ";
  return (
    <>
      {done !== undefined && done.wish !== "decline" && (
        <div role="status">
          <p>{t(done.wish === "associate" ? "start.association.done" : "start.association.forgotten")}</p>
          {done.kept.length > 0 && (
            <p>
              ! {t("start.association.kept", { extensions: done.kept.map((extension) => `.${extension}`).join(comma) })}
            </p>
          )}
          {done.missing.length > 0 && <p>! {t("start.association.missing", { tools: done.missing.join(comma) })}</p>}
        </div>
      )}
      <ProblemBox problem={problem} onDismiss={clear} />
    </>
  );
}
