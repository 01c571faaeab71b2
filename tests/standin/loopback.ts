import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { app } from "#tests/standin/app.ts";

/*
 * Chromium cannot be taught a scheme from outside, so `app://HOST/path` is served at
 * `http://HOST.app.localhost:PORT/path`, a secure context. The program's own handler answers; ranges, aborts and
 * back-pressure are real.
 */
type Handler = (request: Request) => Response | Promise<Response>;

const schemes = new Map<string, Handler>();
interface PrivilegedScheme {
  readonly scheme: string;
  readonly privileges?: object;
}

const privileged: PrivilegedScheme[] = [];
let port = 0;

/** Where the browser finds an address of the program. */
export function toBrowserUrl(url: string): string {
  const [, scheme = "", host = "", rest = ""] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return schemes.has(scheme.toLowerCase()) ? `http://${host}.${scheme}.localhost:${port}${rest || "/"}` : url;
}

/** What the program would call an address of the browser. */
export function toProgramUrl(url: string): string {
  const [, host = "", scheme = "", rest = ""] =
    /^http:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost:\d+(.*)$/i.exec(url) ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** `protocol` of Electron; all sessions share it. */
export const protocol = {
  /** As the program registered them, for tests. */
  privileged: privileged as readonly PrivilegedScheme[],
  registerSchemesAsPrivileged(list: readonly PrivilegedScheme[]): void {
    privileged.push(...list);
    if (app.isReady()) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
  },
  handle(scheme: string, handler: Handler): void {
    if (schemes.has(scheme) || !privileged.some((one) => one.scheme === scheme)) {
      throw new Error(`Failed to register protocol: ${scheme}`);
    }
    schemes.set(scheme, handler);
  },
  unhandle: (scheme: string): void => void schemes.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => schemes.has(scheme),
};

/** `net` of Electron: the program's own schemes answer, everything else is offline. */
export const net = {
  isOnline: () => false,
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = input instanceof Request ? input : new Request(input, init);
    const handler = schemes.get(request.url.split(":")[0] ?? "");
    if (handler === undefined) throw new TypeError("net::ERR_INTERNET_DISCONNECTED");
    return handler(request);
  },
};

/** Starts to listen on the loopback address. */
export const listen = (): Promise<void> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => void serve(request, response));
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address !== null) port = address.port;
      resolve();
    });
  });

async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = toProgramUrl(`http://${incoming.headers.host ?? ""}${incoming.url ?? ""}`);
  const handler = schemes.get(url.split(":")[0] ?? "");
  if (handler === undefined) {
    outgoing.writeHead(404).end();
    return;
  }
  const abort = new AbortController();
  outgoing.on("close", () => {
    if (!outgoing.writableEnded) abort.abort();
  });
  try {
    const response = await handler(requestOf(incoming, url, abort.signal));
    outgoing.writeHead(response.status, headersFor(response));
    if (response.body === null) outgoing.end();
    else {
      Readable.fromWeb(response.body as NodeReadableStream<Uint8Array>)
        .on("error", () => outgoing.destroy())
        .pipe(outgoing);
    }
  } catch (fault) {
    if (!outgoing.headersSent) outgoing.writeHead(500);
    outgoing.end(String(fault));
  }
}

function requestOf(incoming: IncomingMessage, url: string, signal: AbortSignal): Request {
  const method = incoming.method ?? "GET";
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === "string" && name !== "host" && name !== "connection") headers.set(name, value);
  }
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? { body: Readable.toWeb(incoming) as BodyInit, duplex: "half" } : {};
  return new Request(url, { method, headers, signal, ...body });
}

/** Headers that name our schemes must name the loopback address in the browser. */
function headersFor(response: Response): Record<string, string> {
  const headers = Object.fromEntries(response.headers);
  const policy = headers["content-security-policy"];
  if (policy !== undefined) {
    headers["content-security-policy"] = policy.replaceAll(
      /\b([a-z][a-z0-9+-]*):(?:\/\/([^\s;/]+))?(?=[\s;]|$)/g,
      (whole, scheme: string, host = "*") =>
        schemes.has(scheme) ? `http://${String(host)}.${scheme}.localhost:${port}` : whole,
    );
  }
  const allowed = headers["access-control-allow-origin"];
  if (allowed !== undefined) headers["access-control-allow-origin"] = toBrowserUrl(allowed).replace(/\/$/, "");
  return headers;
}
