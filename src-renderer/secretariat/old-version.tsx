import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { ChangeRow } from "#shared/ipc/redelivery-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatMoment } from "#renderer/lib/numbers.ts";
import { fileOf } from "#renderer/secretariat/describe-change.ts";
import { VersionDialog } from "#renderer/secretariat/version-dialog.tsx";
import styles from "#renderer/secretariat/old-version.module.css";

interface Props {
  readonly round: RoundId;
  readonly change: ChangeRow;
}

/** What is known of a file that was replaced or is gone, folded at first, and the way to open it beside the new one. */
export function OldVersion({ round, change }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const file = fileOf(change.before);
  if (file === undefined || (change.kind !== "file-changed" && change.kind !== "file-gone")) return null;
  const { widthPx, heightPx, pages, fault, text } = file.facts;
  const from = change.previousAtMs === null ? "—" : formatMoment(change.previousAtMs);
  const between = { from, to: formatMoment(change.atMs) };
  const what = [
    t(`screening.materials.kinds.${file.kind}`),
    file.facts.content.toUpperCase(),
    formatBytes(file.sizeBytes),
    ...(widthPx === undefined || heightPx === undefined
      ? []
      : [t("screening.materials.pixels", { width: widthPx, height: heightPx })]),
    ...(pages === undefined ? [] : [t("screening.materials.pages", { n: pages })]),
    t(file.facts.readable ? "screening.materials.readable" : "screening.materials.unreadable"),
  ].join(" · ");
  const facts = [
    { name: t("redelivery.version.hash"), value: file.sha256 },
    { name: t("redelivery.version.at"), value: file.at },
    ...(fault === undefined ? [] : [{ name: t("redelivery.version.fault"), value: fault }]),
  ];
  return (
    <>
      <Button size="small" aria-label={t("keeping.openOf", { file: file.fileName })} onClick={() => setOpen(true)}>
        {t("keeping.open")}
      </Button>
      {open && <VersionDialog round={round} change={change} onClose={() => setOpen(false)} />}
      <details className={styles["old"]}>
        <summary>{t("redelivery.oldVersion")}</summary>
        <p>{t(change.kind === "file-changed" ? "redelivery.overwritten" : "redelivery.deleted", between)}</p>
        <p>{what}</p>
        <dl>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {text !== undefined && text !== "" && (
            <div>
              <dt>{t("redelivery.version.text")}</dt>
              <dd className={styles["text"]} tabIndex={0}>
                {text}
              </dd>
            </div>
          )}
        </dl>
      </details>
    </>
  );
}
