import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHead } from "#main/bundle-format/read-head.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { openSealed } from "#main/score-files/open-sealed.ts";
import { readScoreContent } from "#main/score-files/read-score-content.ts";
import { checkCertificate } from "#main/signing/key-certificate.ts";
import { goldenScores } from "#tests/golden/make-v1.ts";

const golden = join(import.meta.dirname, "../../golden");
const bytes = readFileSync(join(golden, "score-file/v1/golden-E01.pss"));
const identity = readFileSync(join(golden, "score-file/v1/identity.txt"), "utf8").trim();

async function content(): Promise<Uint8Array> {
  const opened = await openSealed(bytes, [identity]);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

describe("the golden score file of version 1", () => {
  it("opens with its identity and says what was judged", async () => {
    const inner = await content();
    expect(sha256Hex(bytes)).toBe("77bb7fe3f1795746a95e2eabf9fcb04d04d54aeb55f486efe8cdd556662ba6c1");
    expect(sha256Hex(inner)).toBe("8c279cf3e5d6aa9765109a0df277e2a4a5eac6b5190513346d1d84a10d8707d3");
    const scores = readScoreContent(inner);
    if (!scores.ok) throw new Error(scores.error.code);
    expect(scores.value.document).toMatchObject({
      round: "golden",
      bundle: "golden-v1",
      bundleVersion: 1,
      practice: true,
      expert: "E01",
      expertName: "专家E01",
      revision: 1,
      sealedAt: "2023-12-15T08:00:00.000Z",
      pledgedAt: "2023-12-10T01:05:00.000Z",
      verification: { complete: true, damagedFiles: 0 },
      forms: [
        {
          candidate: "c-1",
          standing: { state: "judging" },
          cells: [
            { criterion: "effect", cell: { state: "scored", tenths: 0 } },
            { criterion: "devotion", cell: { state: "blank" } },
          ],
          comment: "事迹突出；䶮 㛃 𬱖",
        },
        { candidate: "c-2", standing: { state: "abstained", reason: "不熟悉" }, cells: [], comment: "" },
      ],
    });
  });

  it("leads back to the organiser's key through certificate, slip, roster and bundle", async () => {
    const scores = readScoreContent(await content());
    const head = await readHead(join(golden, "bundle/v1/golden-v1.psb"));
    if (!scores.ok || !head.ok) throw new Error("golden files have to open");
    const { round, slip, expert, certificate, bundleHash, ruleHash } = scores.value.document;
    expect([bundleHash, ruleHash]).toEqual([head.value.hash, head.value.index.ruleHash]);
    const seat = head.value.roster.seats.find((each) => each.slip === slip);
    expect(seat?.expert).toBe("E01");
    const slipKey = Buffer.from(seat?.slipKey ?? "", "base64");
    expect(checkCertificate({ round, slip, expert, slipKey, certificate })).toEqual(scores.value.publicKey);
  });

  it("has the content that this program still writes for the same scores", async () => {
    const head = await readHead(join(golden, "bundle/v1/golden-v1.psb"));
    if (!head.ok) throw new Error(head.error.kind);
    const written = goldenScores(head.value.hash, head.value.index.ruleHash);
    expect(Buffer.from(written).equals(Buffer.from(await content()))).toBe(true);
  });
});
