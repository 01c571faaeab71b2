import type { FromViewer, PhotoEntry, ViewerFault, ViewerLabels } from "#renderer/lib/viewer-messages.ts";
import type { ViewedDocument } from "#renderer/viewer/viewed-document.ts";
import { createByteAsker } from "#renderer/viewer/photo/ask-bytes.ts";
import { decodePicture, loadPicture } from "#renderer/viewer/photo/decode-picture.ts";
import { createPhotoStrip } from "#renderer/viewer/photo/photo-strip.ts";

/** Shows photos: one or two large, all of them small below. */
export function showPhotos(
  host: HTMLElement,
  ticket: number,
  photos: readonly PhotoEntry[],
  labels: ViewerLabels,
  tell: (message: FromViewer) => void,
): ViewedDocument {
  const asker = createByteAsker(ticket, tell);
  const view = document.createElement("div");
  view.className = "photos";
  const large = document.createElement("div");
  large.className = "large";
  view.append(large);
  const strip = createPhotoStrip(photos, labels.photos, asker, (photo) =>
    tell({ kind: "choose-photo", ticket, photo }),
  );
  if (photos.length > 1) view.append(strip.element);
  host.replaceChildren(view);
  const rooms = new Map<number, HTMLElement>();
  let isClosed = false;
  let drags = false;

  function roomOf(photo: number): HTMLElement {
    const known = rooms.get(photo);
    if (known !== undefined) return known;
    const room = document.createElement("div");
    room.className = "room";
    room.addEventListener("click", () => {
      if (!drags) tell({ kind: "click-photo", ticket });
    });
    room.addEventListener("pointermove", (event) => drag(room, event));
    rooms.set(photo, room);
    void fill(photo, room);
    return room;
  }
  /** A photo in full size is moved by hand. */
  function drag(room: HTMLElement, event: PointerEvent): void {
    if (event.buttons === 0) drags = false;
    else if (Math.abs(event.movementX) + Math.abs(event.movementY) > 0) drags = true;
    if (event.buttons === 1) room.scrollBy(-event.movementX, -event.movementY);
  }
  async function fill(photo: number, room: HTMLElement): Promise<void> {
    const isCurrent = (): boolean => !isClosed && rooms.get(photo) === room;
    // The small one first: it is read while nothing else is.
    void standIn(photo, room, isCurrent);
    const bytes = await asker.ask(photo, "full");
    if (!isCurrent() || bytes === null) return;
    const decoded = await decodePicture(bytes);
    if (!isCurrent()) return;
    if ("fault" in decoded) return failed(photo, room, decoded.fault);
    decoded.image.alt = photos[photo]?.title ?? "";
    room.replaceChildren(decoded.image);
    tell({ kind: "opened", ticket, pages: photo + 1 });
  }
  /** Until the large picture is there, the small one is seen. */
  async function standIn(photo: number, room: HTMLElement, isCurrent: () => boolean): Promise<void> {
    if (photos[photo]?.hasThumbnail !== true) return;
    const bytes = await asker.ask(photo, "thumbnail");
    const small = bytes === null || !isCurrent() ? undefined : await loadPicture(bytes);
    if (small === undefined || "fault" in small || !isCurrent() || room.hasChildNodes()) return;
    small.image.alt = photos[photo].title;
    small.image.className = "stand-in";
    room.replaceChildren(small.image);
    tell({ kind: "opened", ticket, pages: photo + 1 });
  }
  /** The small picture stays, where there is one. */
  async function failed(photo: number, room: HTMLElement, why: ViewerFault): Promise<void> {
    tell({ kind: "photo-failed", ticket, photo, why });
    room.dataset["broken"] = "true";
    if (photos[photo]?.hasThumbnail !== true) return;
    const bytes = await asker.ask(photo, "thumbnail");
    const small = bytes === null ? undefined : await loadPicture(bytes);
    if (small !== undefined && "image" in small) room.replaceChildren(small.image);
  }
  function show(shown: readonly number[], zoomed: boolean): void {
    for (const photo of rooms.keys()) if (!shown.includes(photo)) rooms.delete(photo);
    large.dataset["zoomed"] = String(zoomed);
    const wanted = shown.map(roomOf);
    const isSame = wanted.length === large.children.length && wanted.every((room, at) => large.children[at] === room);
    if (!isSame) large.replaceChildren(...wanted);
    strip.mark(shown);
  }
  show([0], false);
  return {
    command(command) {
      if (command.kind === "photos") show(command.shown, command.zoomed);
    },
    receive: asker.receive,
    close() {
      isClosed = true;
      rooms.clear();
      view.remove();
    },
  };
}
