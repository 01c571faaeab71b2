import { createConnection } from "node:net";

/** Really tries to leave this process, by a socket and by `fetch`; answers what refused it. Nothing is sent where it should. */
export async function attemptNetwork(): Promise<string> {
  const refusals: string[] = [];
  // An address for documentation (RFC 5737): nobody is there.
  for (const attempt of [
    () =>
      new Promise((resolve, reject) =>
        createConnection({ host: "192.0.2.1", port: 9, timeout: 500 })
          .on("error", reject)
          .on("timeout", resolve)
          .on("connect", resolve),
      ),
    // eslint-disable-next-line no-restricted-globals -- This is the attempt that has to fail.
    () => fetch("http://192.0.2.1:9/", { signal: AbortSignal.timeout(500) }),
  ]) {
    try {
      await attempt();
      refusals.push("let out");
    } catch (fault) {
      refusals.push(fault instanceof Error ? fault.name : String(fault));
    }
  }
  return refusals.join(", ");
}
