import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ExpertId } from "#shared/ids.ts";
import type { InspectedFile } from "#shared/ipc/merge-calls.ts";
import { journal } from "#shared/schema/journal.ts";
import { revokedSlip, scoreFile } from "#shared/schema/secretariat-review.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { receivedPath } from "#main/secretariat/merge/received-files.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { keysOfMaster } from "#main/signing/master-key.ts";
import { signedContent } from "#main/score-files/stored-content.ts";
import { createMergeRound, organiser, type MergeRound } from "#tests/support/merge-round.ts";
import { scoreContent, sealScores } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(() => round.close());

const replaced = keysOfMaster(new Uint8Array(32).fill(7));
const codesOf = (file: InspectedFile | undefined): string[] => file?.findings.map(({ code }) => code) ?? [];
const stepsOf = (file: InspectedFile | undefined): string[] =>
  file?.steps.map(({ step, passed }) => `${step} ${passed ? "passed" : "failed"}`) ?? [];

describe("the key that opens score files", () => {
  test("must be unlocked before any file is read", async () => {
    const files = [round.stick({ "E01.pss": await sealScores(round, "E01") })];
    round.context.keyring.lock(round.round);
    expect(await mergeHandlers["merge/inspect"]({ round: round.round, files }, round.context)).toEqual({
      ok: false,
      error: { kind: "key/locked" },
    });
  });

  test("which was replaced still opens what was sealed to it, once it is unlocked too", async () => {
    const file = await sealToRecipient(scoreContent(round, "E01"), replaced.recipient);
    const [closed] = (await round.inspect({ "E01.pss": file })).files;
    expect(closed).toMatchObject({ verdict: "refused", sha256: "", fileSha256: sha256Hex(file), expert: null });
    expect(codesOf(closed)).toEqual(["score-file-other-recipient"]);
    expect(stepsOf(closed)).toEqual(["sealed failed"]);
    round.context.keyring.unlock(round.round, [replaced.sealSecret]);
    expect((await round.inspect({ "E01.pss": file })).files[0]?.verdict).toBe("new");
  });
});

describe("a merged file", () => {
  test("is known by its content, and kept as it was received", async () => {
    const content = scoreContent(round, "E01");
    const file = await sealToRecipient(content, organiser.recipient);
    const [inspected] = (await round.inspect({ "E01.pss": file })).files;
    expect(inspected).toMatchObject({ sha256: sha256Hex(content), fileSha256: sha256Hex(file) });
    await round.merge({ "E01.pss": file });
    const [row] = round.db.select().from(scoreFile).all();
    expect(row).toMatchObject({ sha256: sha256Hex(content), fileSha256: sha256Hex(file), revision: 1 });
    const kept = receivedPath(round.context.databases.roundFolder(round.round), sha256Hex(file));
    expect(readFileSync(kept).equals(file)).toBe(true);
    expect(row && signedContent(row)).toEqual(Buffer.from(content));
    expect(JSON.parse(round.db.select().from(journal).all().at(-1)?.facts ?? "")).toEqual({
      sha256: sha256Hex(content),
      fileSha256: sha256Hex(file),
      verdict: "new",
      expert: "E01",
      revision: 1,
      failedStep: null,
    });
  });

  test("sealed anew, or to the next key, is the same file", async () => {
    await round.merge({ "E01.pss": await sealScores(round, "E01") });
    round.context.keyring.unlock(round.round, [replaced.sealSecret]);
    const { files } = await round.inspect({
      "again.pss": await sealScores(round, "E01"),
      "next.pss": await sealToRecipient(scoreContent(round, "E01"), replaced.recipient),
    });
    expect(files.map((file) => [file.verdict, ...codesOf(file)])).toEqual([
      ["same", "merge-already-merged"],
      ["same", "merge-repeated"],
    ]);
  });
});

test("a file says at which of its layers it failed, beside others that are taken", async () => {
  const { files } = await round.inspect({
    "1 open.pss": scoreContent(round, "E01"),
    "2 other content.pss": await sealToRecipient(Buffer.from("rubbish"), organiser.recipient),
    "3 good.pss": await sealScores(round, "E02"),
  });
  expect(files.map((file) => [file.fileName, file.verdict, ...codesOf(file)])).toEqual([
    ["1 open.pss", "refused", "score-file-not-sealed"],
    ["2 other content.pss", "refused", "score-file-container"],
    ["3 good.pss", "new"],
  ]);
  expect(stepsOf(files[1])).toEqual(["sealed passed", "readable failed"]);
  expect(files[1]?.sha256).toBe(sha256Hex("rubbish"));
});

describe("a slip that was reported lost", () => {
  const revoke = (expert: string): void => {
    const row = { revokedAtMs: Date.UTC(2023, 11, 17, 1, 2, 3), revokedBy: "周敏", reason: "启用单遗失" };
    const slip = sha256Hex(`slip of ${expert}`).slice(0, 16);
    round.db
      .insert(revokedSlip)
      .values({ slip, expert: ExpertId.parse(expert), ...row })
      .run();
  };

  test("vouches for no file any more, whenever the file says that it was sealed", async () => {
    revoke("E01");
    const { files } = await round.inspect({
      "E01.pss": await sealScores(round, "E01", { sealedAt: "2023-12-12T00:00:00.000Z" }),
      "E02.pss": await sealScores(round, "E02"),
    });
    expect(files.map(({ verdict }) => verdict)).toEqual(["refused", "new"]);
    expect(files[0]?.findings).toMatchObject([
      {
        severity: "error",
        code: "merge-slip-revoked",
        details: { expert: "E01", revokedAt: "2023-12-17T01:02:03.000Z", reason: "启用单遗失" },
      },
    ]);
    expect(stepsOf(files[0]).at(-1)).toBe("slip failed");
  });

  test("leaves what was merged before as it is", async () => {
    const file = await sealScores(round, "E01");
    await round.merge({ "E01.pss": file });
    revoke("E01");
    const [again] = (await round.inspect({ "E01.pss": file })).files;
    expect([again?.verdict, ...codesOf(again)]).toEqual(["same", "merge-already-merged"]);
  });

  test("that is revoked between the look and the commit makes the plan stale", async () => {
    const { plan } = await round.inspect({ "E01.pss": await sealScores(round, "E01") });
    revoke("E01");
    expect(await mergeHandlers["merge/commit"]({ round: round.round, plan, by: "周敏" }, round.context)).toEqual({
      ok: false,
      error: { kind: "merge/plan-stale" },
    });
  });
});

test("what the laptop had not verified or found damaged is a warning, never a refusal", async () => {
  const look = async (complete: boolean, damagedFiles: number): Promise<string[]> => {
    const file = await sealScores(round, "E01", { verification: { complete, damagedFiles } });
    const [inspected] = (await round.inspect({ "E01.pss": file })).files;
    return [inspected?.verdict ?? "", ...codesOf(inspected)];
  };
  expect(await look(true, 0)).toEqual(["new"]);
  expect(await look(false, 0)).toEqual(["new", "merge-materials-unverified"]);
  expect(await look(true, 3)).toEqual(["new", "merge-materials-damaged"]);
  expect(await look(false, 3)).toEqual(["new", "merge-materials-damaged", "merge-materials-unverified"]);
});

test("opening can be cancelled between two files", async () => {
  const files = [round.stick({ "E01.pss": await sealScores(round, "E01") })];
  const controller = new AbortController();
  const context = { ...round.context, signal: controller.signal, progress: () => controller.abort() };
  const second = [...files, round.stick({ "E02.pss": await sealScores(round, "E02") })];
  await expect(mergeHandlers["merge/inspect"]({ round: round.round, files: second }, context)).rejects.toThrow();
});
