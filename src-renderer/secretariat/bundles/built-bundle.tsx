import { Button, Popconfirm } from "antd";
import type { BuiltBundle as Built } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { ErratumNames } from "#renderer/secretariat/bundles/erratum-names.tsx";
import { NewSlips } from "#renderer/secretariat/bundles/new-slips.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { FindingsList } from "#renderer/ui/findings-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly built: Built;
  readonly onClose: () => void;
}

/** A bundle just built: what changed, the new slips, what was left out. */
export function BuiltBundle({ built, onClose }: Props) {
  const { t, language } = useWords();
  const { slips, erratum, findings, parts } = built;
  const noSlips =
    parts.length > 1
      ? t("bundles.built.builtMany", { n: parts.length })
      : t("bundles.built.noSlips", { n: built.version });
  return (
    <Panel title={slips.length === 0 ? noSlips : t("bundles.built.title")}>
      <Facts
        facts={[
          {
            name: t("bundles.built.head"),
            value: listed(
              parts.map(({ headFileName }) => headFileName),
              language,
            ),
          },
          { name: t("bundles.built.fingerprint"), value: <code>{built.fingerprint}</code> },
        ]}
      />
      <Row>
        <span className={styles["soft"]}>{t("bundles.built.folder")}</span>
        <span className={styles["path"]}>{built.folder}</span>
        <RevealButton path={built.folder} />
      </Row>
      <Row>
        <span className={styles["soft"]}>{t("bundles.built.report")}</span>
        <span className={styles["path"]}>{built.report}</span>
        <RevealButton path={built.report} />
      </Row>
      {erratum !== null && <ErratumNames title={t("bundles.erratum.title")} erratum={erratum} />}
      {slips.length === 0 ? (
        <p role="status">✓ {t("bundles.built.none")}</p>
      ) : (
        <NewSlips slips={slips} files={built.slipsFiles} othersKeepTheirs={erratum !== null} />
      )}
      {findings.length > 0 && (
        <div className={styles["leftOut"]}>
          <h3>{t("bundles.built.leftOut", { n: findings.length })}</h3>
          <FindingsList findings={findings} />
        </div>
      )}
      <Row>
        {slips.length === 0 ? (
          <Button onClick={onClose}>{t("ui.close")}</Button>
        ) : (
          <Popconfirm
            title={t("bundles.built.sure")}
            okText={t("ui.close")}
            cancelText={t("ui.cancel")}
            onConfirm={onClose}
          >
            <Button>{t("bundles.built.close")}</Button>
          </Popconfirm>
        )}
      </Row>
    </Panel>
  );
}
