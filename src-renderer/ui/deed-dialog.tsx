import { Button, Modal } from "antd";
import { useEffect, useRef, type ReactNode } from "react";
import type { Problem } from "#shared/problem.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import styles from "#renderer/ui/deed-dialog.module.css";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly open: boolean;
  readonly title: string;
  /** What the deed does, and what cannot be taken back. */
  readonly consequence: string;
  /** Word on the button, a verb. */
  readonly deed: string;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** What is still missing before the deed can be done; empty when nothing is. */
  readonly missing?: readonly string[];
  readonly onDo: (by: string) => void;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** Asks before a deed that matters: says its consequence, who does it, and what is still missing. */
export function DeedDialog(props: Props) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const missing = [...(props.missing ?? []), ...(by === "" ? [t("ui.person.missing")] : [])];
  const trouble = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Below a long form it would stay out of sight.
    if (props.problem !== undefined) trouble.current?.scrollIntoView({ block: "nearest" });
  }, [props.problem]);
  return (
    <Modal
      open={props.open}
      title={props.title}
      width={props.wide === true ? 860 : 640}
      centered
      classNames={{ header: styles["head"] ?? "" }}
      onCancel={props.onClose}
      mask={{ closable: false }}
      footer={
        <div className={styles["buttons"]}>
          {missing.length > 0 && (
            <div className={styles["missing"]} role="status">
              <ul>
                {missing.map((one) => (
                  <li key={one}>· {one}</li>
                ))}
              </ul>
            </div>
          )}
          <div className={styles["person"]}>
            <PersonField />
          </div>
          <div className={styles["deeds"]}>
            <Button onClick={props.onClose} disabled={props.busy}>
              {t("ui.deed.cancel")}
            </Button>
            <Button type="primary" loading={props.busy} disabled={missing.length > 0} onClick={() => props.onDo(by)}>
              {props.deed}
            </Button>
          </div>
        </div>
      }
    >
      <div className={styles["content"]}>
        <p className={styles["consequence"]}>{props.consequence}</p>
        {props.children}
        <div ref={trouble}>
          <ProblemBox problem={props.problem} />
        </div>
      </div>
    </Modal>
  );
}
