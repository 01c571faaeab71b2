import { useWords } from "#renderer/lib/language.ts";
import { useContext } from "react";
import { AwayMaterial } from "#renderer/expert/materials/away-material.tsx";
import { BrokenBox } from "#renderer/expert/materials/broken-box.tsx";
import { troubleCodeOf, type MaterialProblem } from "#renderer/expert/materials/material-problem.ts";
import { ShownMaterialContext } from "#renderer/expert/materials/shown-material.ts";
import { useAbsence } from "#renderer/expert/materials/use-absence.ts";
import { useNoteTrouble } from "#renderer/expert/materials/use-note-trouble.ts";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly title: string;
  readonly problem: MaterialProblem;
  /** Its address. */
  readonly url?: string;
  readonly onRetry?: () => void;
}

/**
 * Stands where a material should be that cannot be shown: why, what else can be looked at, and how to try again. It goes on
 * the expert's report, unless only its stick is away.
 */
export function BrokenMaterial({ title, problem, url, onRetry }: Props) {
  const { t } = useWords();
  const shown = useContext(ShownMaterialContext);
  // A film only says that it does not play: its address knows whether the stick is away.
  const absence = useAbsence(problem === "absent" || problem === "unreadable" ? url : undefined);
  const why = absence === "unknown" ? problem : absence;
  useNoteTrouble(why === undefined || why === "away" || why === "absent" ? undefined : troubleCodeOf(why));
  if (why === undefined) return <p className={styles["none"]}>{t("expert.materials.loading")}</p>;
  if (why === "away" && shown !== undefined)
    return <AwayMaterial bundle={shown.bundle} {...(onRetry && { onRetry })} />;
  return <BrokenBox title={title} why={why} {...(onRetry && { onRetry })} />;
}
