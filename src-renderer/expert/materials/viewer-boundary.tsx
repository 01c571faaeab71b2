import { Component, type ReactNode } from "react";
import { BrokenMaterial } from "#renderer/expert/materials/broken-material.tsx";

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
