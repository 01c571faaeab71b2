import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { passphraseFault } from "#renderer/secretariat/bundles/passphrase-fault.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { Facts } from "#renderer/ui/facts.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** The key that signs bundles: made once, then only shown by its fingerprint. */
export function OrganiserKey({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const create = useAction("keys/create");
  const { organiserKey } = overview;
  if (organiserKey !== null)
    return (
      <Panel title={t("bundles.key.title")}>
        <Facts
          facts={[
            { name: t("bundles.key.id"), value: <code>{organiserKey.keyId}</code> },
            { name: t("bundles.key.fingerprint"), value: <code>{organiserKey.fingerprint}</code> },
          ]}
        />
      </Panel>
    );
  const fault = passphraseFault(passphrase, repeated);
  const ready = fault === undefined && passphrase !== "" && repeated === passphrase && by !== "";
  return (
    <Panel title={t("bundles.key.title")}>
      <p>{t("bundles.key.lead")}</p>
      <Row>
        <label htmlFor={`${id}-first`}>{t("bundles.key.passphrase")}</label>
        <Input.Password
          id={`${id}-first`}
          className={styles["passphrase"] ?? ""}
          value={passphrase}
          autoComplete="new-password"
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <label htmlFor={`${id}-second`}>{t("bundles.key.repeat")}</label>
        <Input.Password
          id={`${id}-second`}
          className={styles["passphrase"] ?? ""}
          value={repeated}
          autoComplete="new-password"
          onChange={(event) => setRepeated(event.target.value)}
        />
      </Row>
      <Row>
        <PersonField />
        <Button
          type="primary"
          disabled={!ready}
          loading={create.busy}
          onClick={() => void create.run({ round: overview.round, passphrase, by })}
        >
          {t("bundles.key.run")}
        </Button>
        {fault !== undefined && <span role="status">! {t(`bundles.key.${fault}`)}</span>}
      </Row>
      <ProblemBox problem={create.problem} onDismiss={create.clear} />
    </Panel>
  );
}
