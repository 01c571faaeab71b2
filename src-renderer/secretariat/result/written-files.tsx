import type { WrittenResult } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { WrittenPack } from "#renderer/secretariat/result/written-pack.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Which files were written, and where. */
export function WrittenFiles({ written }: { readonly written: WrittenResult }) {
  const { t } = useWords();
  return (
    <Panel title={`✓ ${t("result.written")} · ${t("ui.table.count", { total: written.files.length })}`}>
      <Row>
        <span>
          {t("result.folder")} {written.folder}
        </span>
        <RevealButton path={written.folder} />
      </Row>
      <ul>
        {written.files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
      <WrittenPack pack={written.pack} signedBy={written.signedBy} />
    </Panel>
  );
}
