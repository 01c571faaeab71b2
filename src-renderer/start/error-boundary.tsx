import { Component, type ReactNode } from "react";
import { BugPage } from "#renderer/start/bug-page.tsx";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly bug: string | undefined;
}

/** Catches a fault of the program while drawing and says it in plain words. React asks for a class here. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { bug: undefined };

  static getDerivedStateFromError(bug: unknown): State {
    return { bug: bug instanceof Error ? bug.message : String(bug) };
  }

  override render(): ReactNode {
    const { bug } = this.state;
    return bug === undefined ? (
      this.props.children
    ) : (
      <BugPage bug={bug} onAgain={() => this.setState({ bug: undefined })} />
    );
  }
}
