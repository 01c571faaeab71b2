import { Button, Modal } from "antd";
import { useEffect, useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { go, useRoute } from "#renderer/lib/route.ts";
import { tellUnsaved, useUnsaved } from "#renderer/lib/unsaved.ts";
import styles from "#renderer/start/core-banner.module.css";

/** Pages that say themselves what is not saved. */
const sayingSteps: readonly (string | undefined)[] = ["review", "seal", "changes", "unlock"];

/** Says on every other page that something is not saved, and asks before the window closes over it. */
export function UnsavedBanner() {
  const { t } = useWords();
  const failed = useUnsaved((state) => state.failed);
  const place = useUnsaved((state) => state.place);
  const parts = useRoute((state) => state.parts);
  const isSaidThere = parts[0] === place[0] && sayingSteps.includes(parts[2]);
  return (
    <>
      {failed > 0 && !isSaidThere && (
        <section role="alert" className={styles["banner"]}>
          <strong>✕ {t("start.unsaved.title", { total: failed })}</strong> {t("start.unsaved.safe")}{" "}
          <Button size="small" onClick={() => go(...place)}>
            {t("start.unsaved.show")}
          </Button>{" "}
          <Button size="small" danger onClick={() => void useUnsaved.getState().flush()}>
            {t("start.unsaved.retry")}
          </Button>
        </section>
      )}
      <ClosingQuestion />
    </>
  );
}

/** What is on its way to the disk is waited for; what cannot be written is lost only when a person says so. */
function ClosingQuestion() {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  // Followed only while it is asked: each key that is typed waits for a moment.
  const waiting = useUnsaved((state) => (asked ? state.waiting : 0));
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => {
      if (useUnsaved.getState().waiting === 0) return;
      event.preventDefault();
      void closeWhenSaved().then((isClosing) => setAsked(!isClosing));
    };
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, []);
  const tryAgain = async (): Promise<void> => {
    if (await closeWhenSaved()) setAsked(false);
  };
  const lose = (): void => {
    tellUnsaved({ ...useUnsaved.getState(), waiting: 0, failed: 0 });
    window.close();
  };
  return (
    <Modal
      open={waiting > 0}
      title={t("start.unsaved.closing", { total: waiting })}
      onCancel={() => setAsked(false)}
      footer={[
        <Button key="lose" danger onClick={lose}>
          {t("start.unsaved.lose")}
        </Button>,
        <Button key="again" onClick={() => void tryAgain()}>
          {t("start.unsaved.saveAndClose")}
        </Button>,
        <Button key="stay" type="primary" onClick={() => setAsked(false)}>
          {t("start.unsaved.stay")}
        </Button>,
      ]}
    >
      {t("start.unsaved.closingExplains")}
    </Modal>
  );
}

async function closeWhenSaved(): Promise<boolean> {
  await useUnsaved.getState().flush();
  if (useUnsaved.getState().waiting > 0) return false;
  window.close();
  return true;
}
