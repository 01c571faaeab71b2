import type { FromViewer } from "#renderer/lib/viewer-messages.ts";
import type { ViewedDocument } from "#renderer/viewer/viewed-document.ts";

/** Shows one video. Closing it frees its source, so that no file stays open behind the screen. */
export function showVideo(
  host: HTMLElement,
  ticket: number,
  url: string,
  label: string,
  tell: (message: FromViewer) => void,
): ViewedDocument {
  const video = document.createElement("video");
  video.controls = true;
  video.preload = "metadata";
  video.setAttribute("controlslist", "nodownload noremoteplayback");
  video.disablePictureInPicture = true;
  video.setAttribute("aria-label", label);
  let rate = 1;
  video.addEventListener("loadedmetadata", () => {
    video.playbackRate = rate;
    tell({ kind: "opened", ticket, pages: 0 });
  });
  video.addEventListener("play", () => tell({ kind: "playing", ticket }));
  video.addEventListener("timeupdate", () => tell({ kind: "sign", sign: "timeupdate" }));
  const fail = (): void => tell({ kind: "failed", ticket, why: "unreadable" });
  video.addEventListener("error", fail);
  video.src = url;
  host.replaceChildren(video);
  return {
    command(command) {
      if (command.kind === "pause") video.pause();
      if (command.kind !== "speed") return;
      rate = command.rate;
      video.playbackRate = rate;
    },
    close() {
      video.removeEventListener("error", fail);
      video.pause();
      video.removeAttribute("src");
      video.load();
      video.remove();
    },
  };
}
