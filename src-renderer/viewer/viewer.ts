import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import "#renderer/ui/rare-characters.css";
import { giveStylesTheNonce } from "#renderer/lib/page-nonce.ts";
import type { FromViewer, ToViewer } from "#renderer/lib/viewer-messages.ts";
import { openDocument, prepareFor, type OpenMessage } from "#renderer/viewer/open-document.ts";
import { tellSigns } from "#renderer/viewer/tell-signs.ts";
import type { ViewedDocument } from "#renderer/viewer/viewed-document.ts";

/*
 * The program of a viewer's frame. It has no origin of its own, no bridge and no network: whatever a document does to it
 * ends at the port that the page gave it.
 */
giveStylesTheNonce();
window.addEventListener("message", ({ source, ports: [port] }) => {
  if (source !== window.parent || port === undefined) return;
  serve(port);
});

function serve(port: MessagePort): void {
  const host = document.getElementById("view");
  if (host === null) return;
  const tell = (message: FromViewer): void => port.postMessage(message);
  let ticket = 0;
  let shown: ViewedDocument | undefined;
  const open = async (message: OpenMessage): Promise<void> => {
    ticket = message.ticket;
    shown?.close();
    shown = undefined;
    // Each document draws in a room of its own: one that opens late, of a candidate left long ago, draws out of sight.
    const room = document.createElement("div");
    host.replaceChildren(room);
    const opened = await openDocument(room, message, tell);
    if (ticket === message.ticket) shown = opened;
    else opened?.close();
  };
  port.addEventListener("message", ({ data }: MessageEvent<ToViewer>) => {
    if (data.kind === "ping") tell({ kind: "pong" });
    else if (data.kind === "prepare") {
      // What is shown belongs to another document, perhaps of another candidate: it goes before the next one comes.
      shown?.close();
      shown = undefined;
      void prepareFor(data.as);
    } else if (data.kind === "command") shown?.command(data.command);
    else if (data.kind !== "bytes") void open(data);
    else if (data.ticket === ticket) shown?.receive?.(data.ask, data.bytes);
  });
  port.start();
  tellSigns(tell);
  tell({ kind: "ready" });
}
