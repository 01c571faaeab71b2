/*
 * What the window may do, as plain functions: Electron asks, these decide.
 */

/** Host and scheme of the only page that gets the bridge. */
export const uiOrigin = "app://ui";

const schemes = new Set(["app:", "mat:", "blob:", "data:"]);

/** Whether a request may leave the page at all; nothing but our own schemes does. */
export const isAllowedRequest = (url: string): boolean => URL.canParse(url) && schemes.has(new URL(url).protocol);

/** Whether an address is our own page. Compared by its parts: `app://ui.evil` starts alike. */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}` === uiOrigin;
}

/**
 * Whether an address is a page of the viewers, `app://1.viewer/` and so on: each frame has a host of its own, so that it
 * gets a process of its own and may crash alone.
 */
export function isViewerPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === "app:" && /^\d{1,3}\.viewer$/.test(host);
}

/** A frame that sends a call, as far as it matters here. */
export interface Sender {
  readonly url: string;
}

/** Whether a call comes from the page itself: never from a frame inside it, never from a page that is gone. */
export const isTrustedSender = (frame: Sender | null, mainFrame: Sender): boolean =>
  frame !== null && frame === mainFrame && isOwnPage(frame.url);

const dangerous = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "no-sandbox",
  "disable-web-security",
  "load-extension",
  "js-flags",
  "host-resolver-rules",
  "proxy-server",
  "ignore-certificate-errors",
  "inspect",
  "inspect-brk",
  "inspect-port",
  "inspect-publish-uid",
  "remote-allow-origins",
  "auto-open-devtools-for-tabs",
  "disable-setuid-sandbox",
  "disable-namespace-sandbox",
  "disable-seccomp-filter-sandbox",
  "single-process",
  "disable-site-isolation-trials",
  "allow-running-insecure-content",
  "unsafely-treat-insecure-origin-as-secure",
  "enable-blink-features",
  "host-rules",
  "proxy-pac-url",
  "proxy-auto-detect",
  "log-net-log",
  "ssl-key-log-file",
  "enable-logging",
  "log-file",
  "renderer-cmd-prefix",
  "utility-cmd-prefix",
  "gpu-launcher",
  "browser-subprocess-path",
];

/*
 * Variables that Electron obeys whatever its fuses say. NODE_OPTIONS, NODE_EXTRA_CA_CERTS and ELECTRON_RUN_AS_NODE are
 * switched off by fuses, so that whoever has them set for other work is not kept out.
 */
const variables = [
  "ELECTRON_ENABLE_LOGGING",
  "ELECTRON_LOG_FILE",
  "ELECTRON_NO_ASAR",
  "ELECTRON_ENABLE_STACK_DUMPING",
  "SSLKEYLOGFILE",
];

/** Variables of the surroundings that would make the packed program write down or load what it should not. */
export const dangerousVariables = (environment: Readonly<Record<string, string | undefined>>): readonly string[] =>
  variables.filter((name) => environment[name] !== undefined);

/** Switches on the command line that would open the packed program to others. */
export const dangerousSwitches = (hasSwitch: (name: string) => boolean): readonly string[] =>
  dangerous.filter((name) => hasSwitch(name));

/**
 * The content security policy of our own pages. Styles are let in by the nonce that the component library puts on them.
 *
 * Documents are drawn elsewhere, in the frames of the viewers. Markup that slipped in could run nothing, because scripts
 * come from our own files only; and no text becomes markup but through the policies named here
 * (`src-renderer/lib/trusted.ts`).
 */
export const uiPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' mat: blob: data:",
    "media-src mat: blob:",
    "font-src 'self' data:",
    "frame-src app://*.viewer",
    "connect-src 'self' mat:",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types pingshen-chart pingshen-worker",
  ].join("; ");

/**
 * The policy of a viewer's frame: it runs the program's own scripts in an origin of nobody, shows what it is given, plays
 * films, and asks nobody for anything else. Styles that a document makes are let in by the nonce.
 */
export const viewerPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src blob: data:",
    "media-src mat:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    `frame-ancestors ${uiOrigin}`,
    "require-trusted-types-for 'script'",
    "trusted-types pingshen-xml pingshen-worker",
    "sandbox allow-scripts",
  ].join("; ");

/** The policy of candidate material: shown, never run, and opened by nobody but our own page. */
export const materialPolicy =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors app:; " +
  "require-trusted-types-for 'script'; trusted-types 'none'; sandbox";

/** The policy of an answer that says no: whatever is drawn of it can do nothing and stands in nobody's frame. */
export const refusalPolicy =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'; sandbox";
