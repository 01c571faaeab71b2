import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly number: number;
  readonly onWritten: (written: { readonly number: number; readonly path: string }) => void;
}

/** Writes the file of a request once more, the same bytes, e.g. for another stick. */
export function WriteAgain({ round, number, onWritten }: Props) {
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const write = useAction("run-off/write");
  const run = async (): Promise<void> => {
    setProblem(undefined);
    const chosen = await choosePath("run-off-target");
    if (!chosen.ok) {
      setProblem(chosen.error);
      return;
    }
    const target = chosen.value[0]?.grant;
    if (target === undefined) return;
    const answer = await write.run({ round, number, target });
    if (answer.ok) onWritten({ number, path: answer.value.path });
  };
  return (
    <>
      <Row>
        <Button loading={write.busy} onClick={() => void run()}>
          {t("runOff.write")}
        </Button>
      </Row>
      <ProblemBox problem={problem ?? write.problem} />
    </>
  );
}
