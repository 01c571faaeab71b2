import { viewerUrlAt } from "#renderer/lib/viewer-url.ts";
import type { FromViewer, ViewerCommand } from "#renderer/lib/viewer-messages.ts";
import { linkViewer } from "#renderer/expert/materials/link-viewer.ts";
import type { PhotoSource, ViewerSource } from "#renderer/expert/materials/viewer-source.ts";

/** A viewer in its frame. */
export interface Viewer {
  /** Shows something else in the same frame; answers to what was shown before are not heard any more. */
  readonly open: (source: ViewerSource) => void;
  readonly command: (command: ViewerCommand) => void;
  readonly close: () => void;
}

/** What a viewer has to say. */
export interface ViewerEars {
  readonly onMessage: (message: FromViewer) => void;
  /** Nothing came from the address of what was to be shown. */
  readonly onAbsent: (url: string) => void;
  readonly onDead: () => void;
}

const takenSlots = new Set<number>();

function takeSlot(): number {
  let slot = 1;
  while (takenSlots.has(slot)) slot += 1;
  takenSlots.add(slot);
  return slot;
}

async function bytesOf(url: string, signal: AbortSignal): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(url, { signal });
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** Puts a viewer's frame into `room`. It runs scripts of its own origin only, and reaches nothing but its port. */
export function startViewer(room: HTMLElement, title: string, ears: ViewerEars): Viewer {
  const slot = takeSlot();
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.allow = "fullscreen";
  frame.title = title;
  let ticket = 0;
  let reading = new AbortController();
  let photos: readonly PhotoSource[] = [];
  /** The small picture of the first photo: it is asked for first, and is read while the frame gets ready to ask. */
  let ahead: { readonly url: string; readonly bytes: Promise<ArrayBuffer | null> } | undefined;
  const line = linkViewer(frame, hear, ears.onDead);
  frame.src = viewerUrlAt(window.location, slot);
  room.append(frame);

  function hear(message: FromViewer): void {
    if ("ticket" in message && message.ticket !== ticket) return;
    if (message.kind === "need") void give(message.ask, message.photo, message.size);
    else if (message.kind === "sign") frame.dispatchEvent(new Event(message.sign, { bubbles: true }));
    else if (message.kind === "key") frame.dispatchEvent(new KeyboardEvent("keydown", { ...message, bubbles: true }));
    else ears.onMessage(message);
  }
  /** Only what this candidate's list names is read: a viewer cannot ask for an address. */
  async function give(ask: number, photo: number, size: "thumbnail" | "full"): Promise<void> {
    const mine = ticket;
    const { signal } = reading;
    const url = size === "full" ? photos[photo]?.url : photos[photo]?.thumbnailUrl;
    const bytes = url === undefined ? null : await (takeAhead(url) ?? bytesOf(url, signal));
    if (mine !== ticket || signal.aborted) return;
    line.send({ kind: "bytes", ticket, ask, bytes }, bytes === null ? [] : [bytes]);
    if (bytes === null && size === "full" && url !== undefined) ears.onAbsent(url);
  }
  /** What was read ahead can be given away once: it is handed over, not copied. */
  function takeAhead(url: string): Promise<ArrayBuffer | null> | undefined {
    if (ahead?.url !== url) return undefined;
    const { bytes } = ahead;
    ahead = undefined;
    return bytes;
  }
  async function sendDocument(source: Extract<ViewerSource, { readonly kind: "pdf" | "word" }>): Promise<void> {
    const mine = ticket;
    const { signal } = reading;
    line.send({ kind: "prepare", as: source.kind });
    const bytes = await bytesOf(source.url, signal);
    if (mine !== ticket || signal.aborted) return;
    if (bytes === null) ears.onAbsent(source.url);
    else line.send({ kind: "open", as: source.kind, ticket, bytes, labels: source.labels }, [bytes]);
  }

  return {
    open(source) {
      ticket += 1;
      reading.abort();
      reading = new AbortController();
      photos = source.kind === "photos" ? source.photos : [];
      const first = photos[0]?.thumbnailUrl;
      ahead = first === undefined ? undefined : { url: first, bytes: bytesOf(first, reading.signal) };
      if (source.kind === "photos") {
        const entries = photos.map(({ title: name, hasThumbnail, mark }) => ({ title: name, hasThumbnail, mark }));
        line.send({ kind: "open-photos", ticket, photos: entries, labels: source.labels });
      } else if (source.kind === "video")
        line.send({ kind: "open-video", ticket, url: source.url, label: source.label });
      else void sendDocument(source);
    },
    command: (command) => line.send({ kind: "command", command }),
    close() {
      ticket += 1;
      reading.abort();
      line.close();
      frame.remove();
      takenSlots.delete(slot);
    },
  };
}
