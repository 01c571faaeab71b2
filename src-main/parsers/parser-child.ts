/** A disposable process that reads foreign files; `child_process` in Node, `utilityProcess` in the app. */
export interface ParserChild {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also when the process never came up. */
  onExit(listener: () => void): void;
  kill(): void;
}
