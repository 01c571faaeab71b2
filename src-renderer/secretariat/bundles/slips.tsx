import { Button, Popconfirm } from "antd";
import type { BuiltBundle } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { CopyButton } from "#renderer/ui/copy-button.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { FindingsList } from "#renderer/ui/findings-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly built: BuiltBundle;
  readonly onClose: () => void;
}

/** The codes of a bundle just built; they are never shown again. */
export function Slips({ built, onClose }: Props) {
  const { t } = useWords();
  const all = built.slips.map((slip) => `${slip.expert}\t${slip.name}\t${slip.code}`).join("\n");
  return (
    <Panel title={t("bundles.slips.title")}>
      <p role="alert" className={styles["warning"]}>
        ! {t("bundles.slips.warning")}
      </p>
      <Facts
        facts={[
          { name: t("bundles.slips.head"), value: built.headFileName },
          { name: t("bundles.slips.file"), value: built.slipsFile },
          { name: t("bundles.slips.fingerprint"), value: <code>{built.fingerprint}</code> },
        ]}
      />
      <PlainTable
        label={t("bundles.slips.title")}
        heads={[t("bundles.slips.expert"), t("roster.name"), t("bundles.slips.code")]}
        rows={built.slips.map((slip) => ({
          key: slip.expert,
          cells: [
            slip.expert,
            slip.name,
            <code key="code" className={styles["code"]} data-testid={`slip-${slip.expert}`}>
              {slip.code}
            </code>,
          ],
        }))}
      />
      {built.findings.length > 0 && (
        <div className={styles["leftOut"]}>
          <h3>{t("bundles.slips.leftOut", { n: built.findings.length })}</h3>
          <FindingsList findings={built.findings} />
        </div>
      )}
      <Row>
        <CopyButton label={t("bundles.slips.copyAll")} text={all} />
        <RevealButton path={built.slipsFile} />
        <Popconfirm
          title={t("bundles.slips.sure")}
          okText={t("ui.close")}
          cancelText={t("ui.cancel")}
          onConfirm={onClose}
        >
          <Button>{t("bundles.slips.close")}</Button>
        </Popconfirm>
      </Row>
    </Panel>
  );
}
