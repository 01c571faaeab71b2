import { Button } from "antd";
import { useState } from "react";
import type { Problem } from "#shared/problem.ts";
import { revealPath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

/** Shows a file or folder that the program wrote, in the file manager. */
export function RevealButton({ path }: { readonly path: string }) {
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem>();
  return (
    <>
      <Button onClick={() => void revealPath(path).then(setProblem)}>{t("ui.reveal")}</Button>
      <ProblemBox problem={problem} onDismiss={() => setProblem(undefined)} />
    </>
  );
}
