import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { copyBundle } from "#main/secretariat/bundles/copy-bundle.ts";
import { listSlips, recordPrinting, revokeSlip } from "#main/secretariat/bundles/slips.ts";
import { by, makeBundleRound, passphrase } from "#tests/support/bundle-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

describe("slips on paper", () => {
  it("are logged with who and when, and printing again is marked and needs a reason", async () => {
    const made = await makeBundleRound(tempFolder());
    await buildBundle({ round: made.round, passphrases: [passphrase], target: made.targetGrant, by }, made.context);
    const slips = () => {
      const listed = listSlips({ round: made.round }, made.context);
      return listed.ok ? listed.value.slips : [];
    };
    const print = (ids: readonly string[], reason = "") =>
      recordPrinting({ round: made.round, slips: [...ids], copies: 1, reason, by }, made.context);
    const [one = "", two = ""] = slips().map(({ slip }) => slip);
    expect(print([one])).toEqual({ ok: true, value: { reprints: 0 } });
    expect(print([one, two])).toMatchObject({ error: { kind: "slip/reprint-reason-missing", facts: { count: 1 } } });
    expect(print([one, two], "卡纸")).toEqual({ ok: true, value: { reprints: 1 } });
    expect(
      slips().map(({ printings }) => printings.map((each) => [each.reprint, each.reason, each.printedBy])),
    ).toEqual([
      [
        [false, "", by],
        [true, "卡纸", by],
      ],
      [[false, "", by]],
    ]);
    revokeSlip({ round: made.round, slip: one, reason: "遗失", by }, made.context);
    expect(print([one], "再印")).toMatchObject({ error: { kind: "slip/revoked-before" } });
  });
});

describe("a bundle over two sticks", () => {
  it("copies the head and the volumes that are asked for, and says which volumes a stick has", async () => {
    const made = await makeBundleRound(tempFolder());
    const input = { round: made.round, passphrases: [passphrase], target: made.targetGrant, by };
    const built = await buildBundle(input, made.context, 6000);
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const { bundle, volumes } = built.value;
    expect(volumes).toBeGreaterThan(1);
    const stick = join(tempFolder(), "stick");
    mkdirSync(stick);
    const target = made.context.grants.grant(stick);
    const copied = await copyBundle(
      { round: made.round, bundle, target, volumes: [2], spread: true, by },
      made.context,
    );
    expect(copied).toMatchObject({ ok: true, value: { partVolumes: [2], left: [], files: 3 } });
    expect(readdirSync(join(stick, bundle)).sort()).toEqual([`${bundle}-0002.psv`, `${bundle}.psb`, `${bundle}.pub`]);
  });
});
