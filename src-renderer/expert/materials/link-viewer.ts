import { FromViewer, type ToViewer } from "#renderer/lib/viewer-messages.ts";

/** The line to a viewer in its frame. What is sent before it listens waits. */
export interface ViewerLine {
  readonly send: (message: ToViewer, given?: Transferable[]) => void;
  readonly close: () => void;
}

const pingEveryMs = 2_500;
/** A page that takes long to draw is no dead viewer. */
const patiencePings = 6;

/**
 * Connects to the program in `frame`.
 *
 * The frame gets a port and nothing else: whoever stands in it later has no way to speak. What it says is checked. `onDead`
 * is called once when its process is gone, or when it has not answered for 15 seconds.
 */
export function linkViewer(
  frame: HTMLIFrameElement,
  onMessage: (message: FromViewer) => void,
  onDead: () => void,
): ViewerLine {
  const { port1: port, port2: other } = new MessageChannel();
  const waiting: (readonly [ToViewer, Transferable[]])[] = [];
  let isReady = false;
  let unanswered = 0;
  const die = (): void => {
    close();
    onDead();
  };
  const hear = ({ data }: MessageEvent<unknown>): void => {
    const message = FromViewer.safeParse(data);
    if (!message.success) return;
    unanswered = 0;
    if (message.data.kind === "ready") {
      isReady = true;
      for (const [sent, given] of waiting.splice(0)) port.postMessage(sent, given);
    } else if (message.data.kind !== "pong") onMessage(message.data);
  };
  // The frame is told once where to listen; nothing of a document is in this message.
  const introduce = (): void => frame.contentWindow?.postMessage("viewer", "*", [other]);
  frame.addEventListener("load", introduce, { once: true });
  port.addEventListener("message", hear);
  port.addEventListener("close", die);
  port.start();
  const timer = window.setInterval(() => {
    // Counted by own turns, not by the clock: a laptop that slept has not waited.
    unanswered += 1;
    if (unanswered > patiencePings) die();
    else if (isReady) port.postMessage({ kind: "ping" });
  }, pingEveryMs);
  function close(): void {
    window.clearInterval(timer);
    frame.removeEventListener("load", introduce);
    port.removeEventListener("close", die);
    port.removeEventListener("message", hear);
    port.close();
  }
  return {
    send(message, given = []) {
      if (isReady) port.postMessage(message, given);
      else waiting.push([message, given]);
    },
    close,
  };
}
