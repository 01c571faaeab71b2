import type { Answer } from "#shared/ipc/api.ts";
import { call } from "#renderer/lib/api.ts";
import "#renderer/expert/paper/print-pictures.css";

/**
 * Puts the pictures, one a sheet, where only the printer sees them, and opens the system's dialog.
 *
 * Errors: those of `shell/print`; throws when a picture does not load. The pictures are given up in any case.
 */
export async function printPictures(urls: readonly string[]): Promise<Answer<"shell/print">> {
  const holder = document.createElement("div");
  holder.className = "print-pictures";
  const pictures = urls.map((url) => {
    const picture = new Image();
    picture.src = url;
    return picture;
  });
  try {
    await Promise.all(pictures.map((picture) => picture.decode()));
    holder.append(...pictures);
    document.body.append(holder);
    // They stay until the job was sent: taken away earlier, the paper would be blank.
    return await call("shell/print", {});
  } finally {
    holder.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  }
}
