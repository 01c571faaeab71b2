import { open, type FileHandle } from "node:fs/promises";
import type { MaterialLocation } from "#main/materials/material-location.ts";
import { parseByteRange } from "#main/shell/byte-range.ts";
import { materialPolicy, uiOrigin } from "#main/shell/policy.ts";

const chunkBytes = 256 * 1024;

const fixedHeaders = {
  "Accept-Ranges": "bytes",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": materialPolicy,
  // Our page has another scheme, so «same-origin» would keep its pictures out; no other page exists.
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": uiOrigin,
  "Access-Control-Expose-Headers": "Accept-Ranges, Content-Length, Content-Range",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};

/**
 * Answers `mat:` addresses with the bytes that `locate` points at.
 *
 * Ranges are cut here: Electron's own file loader answers 200 to a range, and a video would neither seek nor know how
 * long it is.
 */
export function createMaterialHandler(
  locate: (url: string) => Promise<MaterialLocation | undefined>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return empty(405);
    const location = await locate(request.url);
    if (location === undefined) return empty(404);
    const range = parseByteRange(request.headers.get("range"), location.sizeBytes);
    if (range.kind === "unsatisfiable") return empty(416, { "Content-Range": `bytes */${location.sizeBytes}` });
    const first = range.kind === "part" ? range.first : 0;
    const length = range.kind === "part" ? range.last - range.first + 1 : location.sizeBytes;
    const headers = {
      ...fixedHeaders,
      "Content-Type": location.mediaType,
      "Content-Length": String(length),
      ...(range.kind === "part" && { "Content-Range": `bytes ${first}-${range.last}/${location.sizeBytes}` }),
    };
    const status = range.kind === "part" ? 206 : 200;
    if (request.method === "HEAD") return new Response(null, { status, headers });
    const file = await openOrNothing(location.path);
    if (file === undefined) return empty(404);
    return new Response(readSlice(file, location.offset + first, length), { status, headers });
  };
}

const empty = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { ...fixedHeaders, ...headers } });

async function openOrNothing(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, "r");
  } catch {
    return undefined;
  }
}

/** The bytes at `offset`, read when they are asked for; the file is closed at the end, on a fault and on a cancel. */
function readSlice(file: FileHandle, offset: number, length: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const size = Math.min(chunkBytes, length - sent);
          const { bytesRead, buffer } = await file.read(new Uint8Array(size), 0, size, offset + sent);
          if (bytesRead === 0 && size > 0) throw new Error("a material is shorter than its entry says");
          sent += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (sent < length) return;
          await file.close();
          controller.close();
        } catch (fault) {
          await file.close();
          controller.error(fault);
        }
      },
      async cancel() {
        await file.close();
      },
    },
    { highWaterMark: 0 },
  );
}
