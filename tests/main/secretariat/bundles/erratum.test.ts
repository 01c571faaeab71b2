import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { copyBundle } from "#main/secretariat/bundles/copy-bundle.ts";
import { listBundles } from "#main/secretariat/bundles/list-bundles.ts";
import { previewBundle } from "#main/secretariat/bundles/preview-bundle.ts";
import { listSlips, revokeSlip } from "#main/secretariat/bundles/slips.ts";
import { CandidateId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import { candidate } from "#shared/schema/secretariat.ts";
import { by, makeBundleRound, passphrase, type BundleRound } from "#tests/support/bundle-round.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

type Built = Output<"bundles/build">;

async function build(made: BundleRound): Promise<Built> {
  const input = { round: made.round, passphrases: [passphrase], target: made.targetGrant, by };
  const built = await buildBundle(input, made.context);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

async function tryCode(built: Built, code: string): Promise<string> {
  const head = await readHead(join(built.folder, built.headFileName));
  if (!head.ok) throw new Error(head.error.kind);
  const seat = await openSeat(head.value, code);
  return seat.ok ? seat.value.envelope.expert.id : seat.error.kind;
}

const slipOf = (made: BundleRound, expert: string): string => {
  const listed = listSlips({ round: made.round }, made.context);
  const row = listed.ok ? listed.value.slips.find((each) => each.expert === expert && each.revokedAtMs === null) : null;
  if (row == null) throw new Error("no slip");
  return row.slip;
};

describe("a second bundle", () => {
  it("says beforehand and afterwards whom it adds, withdraws and corrects", async () => {
    const made = await makeBundleRound(tempFolder());
    made.decide("c-1", "correction");
    expect(previewBundle({ round: made.round }, made.context)).toEqual({ ok: true, value: { erratum: null } });
    expect((await build(made)).erratum).toBeNull();
    expect(previewBundle({ round: made.round }, made.context)).toEqual({
      ok: true,
      value: { erratum: { added: [], withdrawn: [], corrected: [] } },
    });
    made.decide("c-1", "admitted");
    made.decide("c-4", "rejected");
    made.db
      .update(candidate)
      .set({ summary: "事迹，更正后" })
      .where(eq(candidate.id, CandidateId.parse("c-3")))
      .run();
    const erratum = { added: ["候选1"], withdrawn: ["候选4"], corrected: ["候选3"] };
    expect(previewBundle({ round: made.round }, made.context)).toEqual({ ok: true, value: { erratum } });
    expect((await build(made)).erratum).toEqual(erratum);
  });

  it("opens with the slips that were printed for the first", async () => {
    const made = await makeBundleRound(tempFolder());
    const first = await build(made);
    const second = await build(made);
    expect(second.slips).toEqual([]);
    for (const { expert, code } of first.slips) expect(await tryCode(second, code)).toBe(expert);
  });
});

describe("a slip that was lost", () => {
  it("is replaced by the next bundle, and opens that bundle no more", async () => {
    const made = await makeBundleRound(tempFolder());
    const first = await build(made);
    const lost = slipOf(made, "E01");
    const revoked = revokeSlip({ round: made.round, slip: lost, reason: "在会场遗失", by }, made.context);
    expect(revoked).toEqual({ ok: true, value: {} });
    const second = await build(made);
    expect(second.slips.map(({ expert }) => expert)).toEqual(["E01"]);
    expect(second.slipsFiles.map((path) => basename(path))).toEqual([
      "round-1-v2-启用单.xlsx",
      "round-1-v2-启用单.pdf",
    ]);
    const [old, other] = first.slips;
    expect(await tryCode(second, second.slips[0]?.code ?? "")).toBe("E01");
    expect(await tryCode(second, old?.code ?? "")).toBe("expert/slip-revoked");
    expect(await tryCode(second, other?.code ?? "")).toBe("E02");
    expect(await tryCode(first, second.slips[0]?.code ?? "")).toBe("expert/code-unknown");
    const listed = listSlips({ round: made.round }, made.context);
    expect(listed.ok && listed.value.slips.map(({ expert, since, reason }) => [expert, since, reason])).toEqual([
      ["E01", "round-1-v1", "在会场遗失"],
      ["E01", "round-1-v2", ""],
      ["E02", "round-1-v1", ""],
    ]);
    expect(await tryCode(await build(made), old?.code ?? "")).toBe("expert/slip-revoked");
  });

  it("is reported once, and only if there is such a slip", async () => {
    const made = await makeBundleRound(tempFolder());
    await build(made);
    const input = { round: made.round, slip: slipOf(made, "E02"), reason: "遗失", by };
    expect(revokeSlip({ ...input, slip: "0000000000000000" }, made.context)).toMatchObject({
      ok: false,
      error: { kind: "slip/unknown" },
    });
    revokeSlip(input, made.context);
    expect(revokeSlip(input, made.context)).toMatchObject({
      ok: false,
      error: { kind: "slip/revoked-before", facts: { expert: "E02" } },
    });
  });
});

describe("copying a bundle to a stick", () => {
  const stick = (made: BundleRound, name: string) => {
    const folder = join(made.target, "..", name);
    mkdirSync(folder);
    return { folder, grant: made.context.grants.grant(folder) };
  };

  it("copies head, volumes and key, reads them back and writes down who did it", async () => {
    const made = await makeBundleRound(tempFolder());
    const built = await build(made);
    const { folder, grant } = stick(made, "stick-1");
    const input = { round: made.round, bundle: built.bundle, target: grant, by };
    const copied = await copyBundle(input, made.context);
    expect(copied).toMatchObject({ ok: true, value: { bundle: "round-1-v1", files: 3, copiedBy: by } });
    for (const name of readdirSync(built.folder)) {
      const copy = readFileSync(join(folder, built.bundle, name));
      expect(copy.equals(readFileSync(join(built.folder, name))), name).toBe(true);
    }
    expect(await copyBundle(input, made.context)).toMatchObject({ ok: false, error: { kind: "bundle/target-taken" } });
    const listed = listBundles({ round: made.round }, made.context);
    expect(listed.ok && listed.value.copies.map(({ target, files }) => [target, files])).toEqual([
      [join(folder, "round-1-v1"), 3],
    ]);
  });

  it("takes a copy away that does not read back as it was written", async () => {
    const made = await makeBundleRound(tempFolder());
    const built = await build(made);
    const { folder, grant } = stick(made, "stick-2");
    const copy = join(folder, built.bundle, "round-1-v1-0001.psv");
    let spoiled = false;
    const context = {
      ...made.context,
      progress: (step: { readonly phase: string }) => {
        // The stick loses what it was given, between writing and reading back.
        if (step.phase !== "verify" || spoiled || !existsSync(copy)) return;
        spoiled = true;
        const bytes = readFileSync(copy);
        bytes[bytes.length - 400] = (bytes[bytes.length - 400] ?? 0) ^ 1;
        writeFileSync(copy, bytes);
      },
    };
    const answer = await copyBundle({ round: made.round, bundle: built.bundle, target: grant, by }, context);
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "bundle/copy-damaged", findings: [{ at: "round-1-v1-0001.psv" }] },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says so when the bundle is not where it was built", async () => {
    const made = await makeBundleRound(tempFolder());
    const built = await build(made);
    rmSync(built.folder, { recursive: true });
    const { grant } = stick(made, "stick-3");
    const input = { round: made.round, bundle: built.bundle, target: grant, by };
    expect(await copyBundle(input, made.context)).toMatchObject({ ok: false, error: { kind: "bundle/copy-unknown" } });
  });
});
