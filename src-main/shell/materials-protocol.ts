import type { MaterialPart, MaterialRefusal, OpenedMaterial } from "#main/materials/opened-material.ts";
import { parseByteRange } from "#main/shell/byte-range.ts";
import { openDelivered, type MaterialSource, type SourceOrRefusal } from "#main/shell/delivered-source.ts";
import { materialPolicy, uiOrigin } from "#main/shell/policy.ts";
import { openSealed } from "#main/shell/sealed-source.ts";

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

/** Statuses by which the page tells why it gets nothing. */
const refusalStatus = { unknown: 404, damaged: 410, away: 503 } as const satisfies Record<MaterialRefusal, number>;

/** Where materials come from: the core. */
export interface MaterialCore {
  open(url: string): Promise<OpenedMaterial>;
  /** Bytes `first` to `last` of a sealed material, or fewer where a record ends. */
  read(url: string, first: number, last: number): Promise<MaterialPart>;
}

/**
 * Answers `mat:` addresses.
 *
 * 200 and 206: the bytes. 404: no such material, not this expert's, or the desk is locked. 410: the file is damaged.
 * 503: the stick with it is away; it may be put in again. 416: the range lies behind the end. The first bytes are read
 * and verified before the status is sent; a fault later on breaks the answer off, and a HEAD of the same address then
 * says 410 or 503.
 *
 * Ranges are cut here: Electron's own file loader answers 200 to a range, and a video would neither seek nor know how
 * long it is. Nothing is read ahead of what the page takes.
 */
export function createMaterialHandler(core: MaterialCore): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return empty(405);
    const material = await core.open(request.url);
    if (material.kind === "refused") return empty(refusalStatus[material.why]);
    const { mediaType, sizeBytes } = describe(material);
    const range = parseByteRange(request.headers.get("range"), sizeBytes);
    if (range.kind === "unsatisfiable") return empty(416, { "Content-Range": `bytes */${sizeBytes}` });
    const [first, last] = range.kind === "part" ? [range.first, range.last] : [0, sizeBytes - 1];
    const head = {
      status: range.kind === "part" ? 206 : 200,
      headers: {
        ...fixedHeaders,
        "Content-Type": mediaType,
        "Content-Length": String(last - first + 1),
        ...(range.kind === "part" && { "Content-Range": `bytes ${first}-${last}/${sizeBytes}` }),
      },
    };
    if (request.method === "HEAD") return isDamaged(material) ? empty(refusalStatus.damaged) : new Response(null, head);
    const source = await sourceOf(core, request.url, material, first, last - first + 1);
    return source.kind === "refused" ? empty(refusalStatus[source.why]) : new Response(streamOf(source.source), head);
  };
}

type GivenMaterial = Exclude<OpenedMaterial, { kind: "refused" }>;

const isDamaged = (material: GivenMaterial): boolean => material.kind === "sealed" && material.damaged;

const sourceOf = (
  core: MaterialCore,
  url: string,
  material: GivenMaterial,
  first: number,
  length: number,
): Promise<SourceOrRefusal> =>
  material.kind === "file"
    ? openDelivered(material.location, first, length)
    : openSealed((from, to) => core.read(url, from, to), first, length);

const describe = (material: GivenMaterial): { readonly mediaType: string; readonly sizeBytes: number } =>
  material.kind === "file" ? material.location : { mediaType: material.mediaType, sizeBytes: material.plainBytes };

const empty = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { ...fixedHeaders, ...headers } });

/** One piece at a time, when the page asks for it; the source is closed at the end, on a fault and on a cancel. */
function streamOf(source: MaterialSource): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = await source.next();
          if (piece !== undefined) {
            controller.enqueue(piece);
            return;
          }
          await source.close();
          controller.close();
        } catch (fault) {
          await source.close();
          controller.error(fault);
        }
      },
      cancel: () => source.close(),
    },
    { highWaterMark: 0 },
  );
}
