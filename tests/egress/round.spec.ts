import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import * as expert from "#tests/journeys/expert-steps.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import { prepareRound } from "#tests/journeys/prepare-by-calls.ts";

/*
 * Runs where there is no network but the loopback device: the kernel then counts every packet that was to go elsewhere.
 */

/** Packets of all processes here that had no way out, by what Linux counts for IPv4 and IPv6. */
function wayless(): number {
  const [names = "", values = ""] = readFileSync("/proc/net/snmp", "utf8").split("\n").slice(0, 2);
  const four = Number(values.split(" ")[names.split(" ").indexOf("OutNoRoutes")]);
  const six = Number(/^Ip6OutNoRoutes\s+(\d+)/m.exec(readFileSync("/proc/net/snmp6", "utf8"))?.[1] ?? 0);
  return four + six;
}

const attempt = (address: string): string =>
  `require("net").connect(80, ${JSON.stringify(address)}).on("error", () => process.exit(0))`;

test("the whole program makes a round and opens it at an expert's desk without one packet for elsewhere", async ({
  app,
  page,
}, testInfo) => {
  expect(/^\s*(\w+):/gm.exec(readFileSync("/proc/net/dev", "utf8"))?.[1]).toBe("lo");
  const stick = testInfo.outputPath("stick");
  mkdirSync(stick, { recursive: true });
  const { built } = await prepareRound(app, page, stick, 5);
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, built.folder);
  await expert.unlock(page, built.slips[0]?.code ?? "");
  const after = wayless();
  // That it counts at all: two processes of ours that do want to go elsewhere.
  for (const address of ["198.51.100.7", "2001:db8::7"])
    await promisify(execFile)(process.execPath, ["-e", attempt(address)], { timeout: 5000 });
  writeFileSync(process.env["EGRESS_REPORT"] ?? "", JSON.stringify({ program: after, control: wayless() - after }));
});
