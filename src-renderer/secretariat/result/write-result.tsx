import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { WrittenResult } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/result/result.module.css";
import { GoOnDamaged } from "#renderer/secretariat/go-on-damaged.tsx";
import { SignPack } from "#renderer/secretariat/result/sign-pack.tsx";
import { WrittenFiles } from "#renderer/secretariat/result/written-files.tsx";
import { typedPassphrases } from "#renderer/secretariat/typed-passphrases.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Writes the result with its evidence pack, signed as a whole if somebody types the passphrase; names code and files. */
export function WriteResult({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round, organiserKey } = overview;
  const by = useOperator((state) => state.name).trim();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const [written, setWritten] = useState<WrittenResult>();
  const [despiteDamage, setDespiteDamage] = useState(false);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const people = organiserKey?.people ?? 1;
  const passphrases = typedPassphrases(people, typed);
  const signing = passphrases !== undefined ? "signed" : typed.some((each) => each !== "") ? "half" : "unsigned";
  const write = useAction("result/write");
  const [folder] = target;
  const run = async (): Promise<void> => {
    if (folder === undefined) return;
    const secret = passphrases === undefined ? {} : { passphrases };
    const answer = await write.run({
      round,
      target: folder.grant,
      by,
      ...secret,
      ...(despiteDamage ? { despiteDamage } : {}),
    });
    if (!answer.ok) return;
    setWritten(answer.value);
    setTyped([]);
  };
  const code = written?.resultCode ?? overview.resultCode;
  return (
    <>
      {code !== null && (
        <p className={styles["code"]}>
          <span>{t("result.code")}</span> <code data-testid="result-code">{code}</code>
        </p>
      )}
      <Row>
        <ChooseButton
          purpose="result-target"
          label={t("result.target")}
          chosen={target}
          onChosen={setTarget}
          disabled={write.busy}
        />
        <PersonField />
      </Row>
      {organiserKey !== null && <SignPack people={people} typed={typed} onTyped={setTyped} state={signing} />}
      <Row>
        <Button
          type="primary"
          disabled={folder === undefined || by === "" || signing === "half" || write.busy}
          onClick={() => void run()}
        >
          {t("result.write")}
        </Button>
      </Row>
      <JobProgress busy={write.busy} progress={write.progress} onCancel={write.cancel} />
      <ProblemBox problem={write.problem} onDismiss={write.clear} />
      <GoOnDamaged problem={write.problem} checked={despiteDamage} onChange={setDespiteDamage} />
      {written !== undefined && <WrittenFiles written={written} />}
    </>
  );
}
