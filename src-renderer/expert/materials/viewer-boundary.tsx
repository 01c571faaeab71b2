import { Component, type ReactNode } from "react";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";

interface Props {
  readonly title: string;
  /** What is shown; another one is tried afresh. */
  readonly subject: string;
  readonly children: ReactNode;
}

interface State {
  readonly isBroken: boolean;
  readonly subject: string;
}

/** Tools of a viewer that fail take nothing else down: it is said in their place. React asks for a class here. */
export class ViewerBoundary extends Component<Props, State> {
  override readonly state: State = { isBroken: false, subject: "" };

  static getDerivedStateFromProps({ subject }: Props, state: State): State | null {
    return subject === state.subject ? null : { subject, isBroken: false };
  }

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const retry = (): void => this.setState({ isBroken: false });
    return <BrokenMaterial title={this.props.title} problem="crashed" onRetry={retry} />;
  }
}
