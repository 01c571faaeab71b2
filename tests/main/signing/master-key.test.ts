import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ExpertId, RoundId } from "#shared/ids.ts";
import { ageIdentity, deskKeyOf, keysOfMaster } from "#main/signing/master-key.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const master = Uint8Array.from({ length: 32 }, (_, at) => at);
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

// Computed with Python's hmac module after RFC 5869 and BIP 173, and `age-keygen -y`.
const identity = "AGE-SECRET-KEY-159VU4WV8U0FCKNXC0WSE42S0Z7DZVP694XGMQ322XRFNPX28J6LQT66YAD";
const recipient = "age1n8q52w3n7ryfvr846f4jttduqje3eranv6rwfqj5sydn6pdgpukqv5tv9e";

test("everything follows from the master as the page of formats says", () => {
  const keys = keysOfMaster(master);
  expect(toHex(keys.signingSeed)).toBe("ac97c81df1370765a29c06aba25b115178cdbd9ca5038b470181f58b6ab9a55a");
  expect(toHex(keys.sealSecret)).toBe("a159cab987e3d38b4cd87ba19aaa0f179a260745a991b0454a30d330994796be");
  expect(ageIdentity(keys.sealSecret)).toBe(identity);
  expect(keys.recipient).toBe(recipient);
});

test("each expert of each round has a desk key of its own, the same every time", () => {
  const key = (round: string, expert: string): string =>
    toHex(deskKeyOf(master, RoundId.parse(round), ExpertId.parse(expert)));
  expect(key("cast-2023-test", "E01")).toBe("939717f751854e608c501fe57c8fdf485bb64ffc8c2a577cee3bc250f99d4115");
  expect(key("cast-2023-test", "E01")).toBe(key("cast-2023-test", "E01"));
  expect(new Set([key("cast-2023-test", "E01"), key("cast-2023-test", "E02"), key("cast-2024", "E01")]).size).toBe(3);
});

describeWithTools("the identity under age", ["age-keygen"], () => {
  test("has the recipient that age itself computes", () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "identity.txt"), `${identity}\n`);
    expect(runTool("age-keygen", ["-y", "identity.txt"], folder)).toEqual({ code: 0, text: `${recipient}\n` });
  });
});
