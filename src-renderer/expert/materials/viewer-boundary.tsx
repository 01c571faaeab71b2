import { Button } from "antd";
import { Component, type ReactNode } from "react";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/materials/materials.module.css";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

interface State {
  readonly isBroken: boolean;
}

/** A viewer that fails takes nothing else down: it says so in its place. React asks for a class here. */
export class ViewerBoundary extends Component<Props, State> {
  override readonly state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return <BrokenMaterial title={this.props.title} onRetry={() => this.setState({ isBroken: false })} />;
  }
}

interface BrokenProps {
  readonly title: string;
  readonly onRetry?: () => void;
}

/** Stands where a material should be that does not open. */
export function BrokenMaterial({ title, onRetry }: BrokenProps) {
  const { t } = useWords();
  return (
    <section role="alert" className={styles["broken"]}>
      <h3>✕ {t("expert.materials.broken", { title })}</h3>
      <p>{t("expert.materials.brokenNext")}</p>
      {onRetry && <Button onClick={onRetry}>{t("expert.materials.retry")}</Button>}
    </section>
  );
}
