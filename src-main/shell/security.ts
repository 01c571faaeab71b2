import type { CustomScheme, ProxyConfig, Session, WebContents } from "electron";
import { isAllowedRequest, isOwnPage, isViewerPage } from "#main/shell/policy.ts";

/** Films may fill the screen, and the copy buttons may write to the clipboard; nothing may read it. */
const isGranted = (permission: string): boolean => ["fullscreen", "clipboard-sanitized-write"].includes(permission);

/** A proxy that leads nowhere, for this computer's own addresses too. */
export const nowhere = {
  mode: "fixed_servers",
  proxyRules: "127.0.0.1:9",
  proxyBypassRules: "<-loopback>",
} as const satisfies ProxyConfig;

/** Takes from a session everything that a page could ask for: permissions, devices, downloads, the network. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  // Choosing no device is the end of a page's wish for one.
  session.on("select-hid-device", (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on("select-usb-device", (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on("select-serial-port", (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose("");
  });
  // The window's own setting does not keep Chromium from fetching dictionaries.
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  // Addresses in figures need no name: they end at a port of this computer where nobody listens.
  void session.setProxy(nowhere);
  session.webRequest.onBeforeRequest({ urls: ["<all_urls>"] }, (details, answer) =>
    answer({ cancel: !isAllowedRequest(details.url) }),
  );
}

/** Keeps a page where it is: no navigation away, no new windows, no embedded browsers. */
export function hardenContents(contents: WebContents): void {
  const stayHere = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", stayHere);
  contents.on("will-redirect", stayHere);
  contents.on("will-frame-navigate", (event) => {
    if (event.isMainFrame) stayHere(event);
    else if (!isViewerPage(event.url) && !event.url.startsWith("about:")) event.preventDefault();
  });
  contents.on("select-bluetooth-device", (event, _devices, choose) => {
    event.preventDefault();
    choose("");
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/** The schemes of the program's own page and viewers, and of candidate material: as good as `https:`, and no policy is passed by. */
export const privilegedSchemes: readonly CustomScheme[] = [
  {
    scheme: "app",
    // A viewer's frame has no origin: it asks even for its own scripts as a stranger.
    privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
  },
  {
    scheme: "mat",
    privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
  },
];

/** Switches that keep Chromium's own services off the network, and memory off the disk. */
export const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["no-pings"],
  // A dump of a process would hold what it had open; none is written, and none is sent.
  ["disable-breakpad"],
];
