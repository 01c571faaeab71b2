interface Origin {
  readonly protocol: string;
  readonly host: string;
}

/**
 * Address of viewer `slot` for a page at `origin`: a host of its own for each, in the app as on the one loopback port where
 * the whole program may be served.
 */
export function viewerUrlAt({ protocol, host }: Origin, slot: number): string {
  const viewer = `${String(slot)}.viewer`;
  const place = protocol === "app:" ? viewer : host.replace(/^ui\./, `${viewer}.`);
  return `${protocol}//${place}/viewer/viewer.html`;
}
