import { open } from "node:fs/promises";
import type { MaterialFacts } from "#shared/domain/material.ts";
import { shippedFile } from "#main/parsers/shipped-file.ts";

/** Codings and duration of a film, read from its tables; the picture itself is not decoded. */
export async function readVideoFacts(path: string, content: "mp4" | "mov"): Promise<MaterialFacts> {
  const { default: createMediaInfo } = await import("mediainfo.js");
  const info = await createMediaInfo({ format: "object", locateFile: () => wasmPath() });
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const found = await info.analyzeData(size, async (wanted, offset) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(wanted), 0, wanted, offset);
      return buffer.subarray(0, bytesRead);
    });
    const tracks = found.media?.track ?? [];
    const picture = tracks.find((track) => track["@type"] === "Video");
    const sound = tracks.find((track) => track["@type"] === "Audio");
    const general = tracks.find((track) => track["@type"] === "General");
    if (picture === undefined) return { content, readable: false, fault: "no picture track" };
    const durationSeconds = general?.Duration ?? picture.Duration ?? 0;
    return {
      content,
      readable: durationSeconds > 0,
      ...(durationSeconds > 0 ? { durationSeconds } : { fault: "no duration" }),
      ...codings(picture.Format, sound?.Format),
      ...(picture.Width === undefined ? {} : { widthPx: picture.Width }),
      ...(picture.Height === undefined ? {} : { heightPx: picture.Height }),
    };
  } finally {
    await file.close();
    info.close();
  }
}

const codings = (codec: string | undefined, audio: string | undefined): Pick<MaterialFacts, "codec" | "audio"> => ({
  ...(codec === undefined ? {} : { codec }),
  ...(audio === undefined ? {} : { audio }),
});

/** The reader's WebAssembly: among the assets of a built program, or in the package. */
function wasmPath(): string {
  const name = "MediaInfoModule.wasm";
  const found = shippedFile([`assets/${name}`, `node_modules/mediainfo.js/dist/${name}`]);
  if (found === undefined) throw new Error(`${name} is missing`);
  return found;
}
