import { Input } from "antd";
import type { ComponentProps } from "react";
import styles from "#renderer/ui/growing-text.module.css";

/**
 * A text field that grows with what is written, up to eight lines.
 *
 * The style sheet does it: the library measures with a second, hidden field, whose style the page's policy refuses.
 */
export function GrowingText(props: Omit<ComponentProps<typeof Input.TextArea>, "autoSize" | "className">) {
  return <Input.TextArea rows={1} {...props} className={styles["growing"] ?? ""} />;
}
