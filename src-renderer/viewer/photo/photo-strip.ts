import type { PhotoEntry } from "#renderer/lib/viewer-messages.ts";
import type { ByteAsker } from "#renderer/viewer/photo/ask-bytes.ts";
import { loadPicture } from "#renderer/viewer/photo/decode-picture.ts";

/** The small photos under the large ones. */
export interface PhotoStrip {
  readonly element: HTMLElement;
  readonly mark: (shown: readonly number[]) => void;
}

/** Makes the strip; a photo without a small picture stands there as its number. */
export function createPhotoStrip(
  photos: readonly PhotoEntry[],
  label: string,
  asker: ByteAsker,
  onChoose: (photo: number) => void,
): PhotoStrip {
  const element = document.createElement("ul");
  element.className = "strip";
  element.setAttribute("aria-label", label);
  const buttons = photos.map(({ title, hasThumbnail, mark }, position) => {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", title);
    const picture = document.createElement("span");
    picture.textContent = String(position + 1);
    button.append(picture);
    if (mark !== "") {
      const name = document.createElement("b");
      name.textContent = mark;
      button.append(name);
    }
    button.addEventListener("click", () => onChoose(position));
    // One photo alone has no strip.
    if (hasThumbnail && photos.length > 1) void fill(position, picture);
    return button;
  });
  async function fill(position: number, picture: HTMLElement): Promise<void> {
    const bytes = await asker.ask(position, "thumbnail");
    const decoded = bytes === null ? undefined : await loadPicture(bytes);
    if (decoded !== undefined && "image" in decoded) picture.replaceChildren(decoded.image);
  }
  element.append(
    ...buttons.map((button) => {
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
  return {
    element,
    mark(shown) {
      for (const [position, button] of buttons.entries()) {
        if (!shown.includes(position)) button.removeAttribute("aria-current");
        else {
          button.setAttribute("aria-current", "true");
          button.scrollIntoView({ block: "nearest", inline: "nearest" });
        }
      }
    },
  };
}
