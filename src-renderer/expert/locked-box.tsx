import { Button } from "antd";
import type { BundleId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import styles from "#renderer/expert/ask.module.css";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly problem: Problem | null | undefined;
  readonly bundle: BundleId;
  readonly onRetry?: () => void;
}

/** A problem of an open desk; when the desk is locked or the pledge is missing, with the way there. */
export function LockedBox({ problem, bundle, onRetry }: Props) {
  const { t } = useWords();
  if (!problem) return null;
  const isLocked = problem.kind === "expert/locked";
  const needsPledge = problem.kind === "expert/pledge-first";
  return (
    <div className={styles["trouble"]}>
      <ProblemBox problem={problem} {...(onRetry && !isLocked && !needsPledge ? { onRetry } : {})} />
      {isLocked && (
        <Button type="primary" onClick={() => go("expert", bundle, "unlock")}>
          {t("expert.unlock")}
        </Button>
      )}
      {needsPledge && (
        <Button type="primary" onClick={() => go("expert", bundle, "pledge")}>
          {t("expert.opening.pledge.title")}
        </Button>
      )}
    </div>
  );
}
