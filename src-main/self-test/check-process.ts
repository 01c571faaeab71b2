import { attemptNetwork } from "#main/network/attempt-network.ts";
import { checkCryptography } from "#main/self-test/check-cryptography.ts";
import { check, same, type Check } from "#main/self-test/check.ts";

/** What every process of the program has to show: its cryptography is there, and no network is. */
export async function checkProcess(name: string): Promise<readonly Check[]> {
  const network = await check(`no network, ${name}`, async () => {
    const refusals = await attemptNetwork();
    same(refusals, "NetworkRefused, NetworkRefused");
    return "a socket and a fetch were refused before they began";
  });
  return [...(await checkCryptography(name)), network];
}
