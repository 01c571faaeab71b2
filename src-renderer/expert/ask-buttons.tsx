import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/ask.module.css";

interface Props {
  readonly label: string;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onCancel: () => void;
}

/** The two buttons at the foot of a question. */
export function AskButtons({ label, busy, disabled, onCancel }: Props) {
  const { t } = useWords();
  return (
    <div className={styles["buttons"]}>
      <Button onClick={onCancel}>{t("expert.review.standing.cancel")}</Button>
      <Button type="primary" htmlType="submit" loading={busy} disabled={disabled}>
        {label}
      </Button>
    </div>
  );
}
