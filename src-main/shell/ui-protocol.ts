import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { isOwnPage, isViewerPage, refusalPolicy, uiPolicy, viewerPolicy } from "#main/shell/policy.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".bcmap": "application/octet-stream",
  ".icc": "application/octet-stream",
  ".pfb": "application/octet-stream",
};

/**
 * Answers `app://ui/…` and the viewers' `app://1.viewer/…` from the built renderer. Each page gets a fresh nonce where it
 * says `__NONCE__`. The program's own page is not to be had from a viewer's host, nor a viewer from the program's.
 */
export function createUiHandler(folder: string, newNonce: () => string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return plain(405);
    const isViewer = isViewerPage(request.url);
    const file = isViewer || isOwnPage(request.url) ? fileOf(folder, request.url) : undefined;
    if (file === undefined) return plain(404);
    const mediaType = mediaTypes[extname(file)];
    const isPage = extname(file) === ".html";
    const isElsewhere = isPage && isViewer !== (file === join(folder, viewerPage));
    const bytes = isElsewhere ? undefined : await readOrNothing(file);
    if (bytes === undefined || mediaType === undefined) return plain(404);
    const nonce = newNonce();
    const body = isPage ? Buffer.from(bytes.toString("utf8").replaceAll("__NONCE__", nonce)) : bytes;
    const headers = { ...headersFor(isViewer, nonce), "Content-Type": mediaType };
    return new Response(request.method === "HEAD" ? null : new Uint8Array(body), { headers });
  };
}

const fixedHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-DNS-Prefetch-Control": "off",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-cache",
};

const headersFor = (isViewer: boolean, nonce: string): Readonly<Record<string, string>> =>
  isViewer
    ? { ...fixedHeaders, ...forNobody, "Content-Security-Policy": viewerPolicy(nonce) }
    : { ...fixedHeaders, "Content-Security-Policy": uiPolicy(nonce) };

const viewerPage = join("viewer", "viewer.html");

/** A viewer's frame has no origin, so its own scripts and fonts are asked for by a stranger. They are no secret. */
const forNobody = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

const plain = (status: number): Response =>
  new Response(null, { status, headers: { ...fixedHeaders, "Content-Security-Policy": refusalPolicy } });

/** The file below `folder` that an address names; `undefined` when it would lie outside. */
export function fileOf(folder: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    const file = join(folder, path === "/" ? "index.html" : path);
    return file.startsWith(folder + sep) && !file.includes("\0") ? file : undefined;
  } catch {
    return undefined;
  }
}

async function readOrNothing(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
