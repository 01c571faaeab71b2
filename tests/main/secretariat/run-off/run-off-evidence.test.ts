import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { EvidenceRecord, evidencePaths, evidenceRunOffPath } from "#shared/formats/evidence-pack.ts";
import { ballotEntries } from "#shared/formats/run-off.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { packEntries, unpackEntries } from "#main/score-files/signed-container.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { exchange, forgePack, rewriteRecord } from "#tests/support/forge-pack.ts";
import { experts, must } from "#tests/support/merge-round.ts";
import { answers, createRunOffRound, type RunOffRound } from "#tests/support/run-off-round.ts";
import { bothSay, differenceOf } from "#tests/support/verify-both.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

let round: RunOffRound;
let pack: string;
beforeAll(async () => {
  round = await createRunOffRound();
  must(round.make());
  // Four for c3, four for c4 and one for c5: another ballot decides between the two.
  const first = Object.fromEntries(experts.map((expert, at) => [expert, [at < 4 ? "c3" : at < 8 ? "c4" : "c5"]]));
  must(await round.take(await answers(round, first)));
  must(round.shut());
  must(round.make());
  const second = Object.fromEntries(experts.map((expert, at) => [expert, [at < 3 ? "c3" : "c4"]]));
  must(await round.take(await answers(round, second, 2), 2));
  must(round.shut({ number: 2 }));
  const written = await round.write();
  pack = join(written.folder, written.pack);
});
afterAll(() => round.close());

/** Content hashes of request and ballots, as the pack's record has them. */
async function hashes(): Promise<NonNullable<EvidenceRecord["runOffs"]>> {
  const files = await readPack(pack);
  const record = EvidenceRecord.parse(JSON.parse(files?.get(evidencePaths.record)?.toString("utf8") ?? ""));
  return record.runOffs ?? [];
}

describeWithTools("the ballots in an evidence pack", ["python3"], () => {
  it("are checked and counted again by both programs", async () => {
    const { code, text } = await bothSay(pack);
    expect(code, text).toBe(0);
    expect((await hashes()).map(({ ballots }) => ballots.length)).toEqual([9, 9]);
  });

  it("an altered ballot is named, even where every hash of the bag was put right", async () => {
    const ballot = (await hashes())[1]?.ballots[0]?.sha256 ?? "";
    const forged = await forgePack(pack, (files) => {
      const [key, document, signature] =
        unpackEntries(ballotEntries, files.get(evidenceRunOffPath(ballot)) ?? new Uint8Array()) ?? [];
      if (key === undefined || document === undefined || signature === undefined) throw new Error("no ballot");
      const text = Buffer.from(document).toString("utf8").replace('"chosen":["c3"]', '"chosen":["c4"]');
      const content = packEntries(ballotEntries, [key, Buffer.from(text), signature]);
      files.delete(evidenceRunOffPath(ballot));
      files.set(evidenceRunOffPath(sha256Hex(content)), content);
      exchange(files, evidencePaths.record, ballot, sha256Hex(content));
    });
    expect(await differenceOf(forged)).toBe(
      "13 votes: differ: run-off 2 E01 r1, signature: expected holds, found does not hold",
    );
  });

  it("a ballot that was left out changes the tally that the vote names", async () => {
    const forged = await forgePack(pack, (files) => {
      rewriteRecord(files, (record) => {
        const gone = record.runOffs?.[0]?.ballots.splice(0, 1)[0];
        files.delete(evidenceRunOffPath(gone?.sha256 ?? ""));
      });
    });
    expect(await differenceOf(forged)).toMatch(
      /^13 votes: differ: volunteer, run-off answered: expected missing, found [0-9a-f]{64} /,
    );
  });

  it("a vote that the ballots do not give is named", async () => {
    const forged = await forgePack(pack, (files) => {
      rewriteRecord(files, (record) => {
        const [vote] = record.votes;
        const [c3] = vote?.group ?? [];
        if (vote !== undefined && c3 !== undefined) vote.chosen = [c3];
      });
    });
    expect(await differenceOf(forged)).toBe("13 votes: differ: volunteer, chosen by vote: expected c4, found c3");
  });

  it("ballots that came in after the count, and one person who closed it, are named", async () => {
    const late = await forgePack(pack, (files) => {
      rewriteRecord(files, (record) => {
        const one = record.runOffs?.[0]?.ballots[2];
        if (one !== undefined) one.receivedAt = "2023-12-20T00:00:00.000Z";
      });
    });
    expect(await differenceOf(late)).toMatch(/^13 votes: differ: run-off 1 E03 r1, ballot received before the count: /);
    const alone = await forgePack(pack, (files) => {
      rewriteRecord(files, (record) => {
        const closed = record.runOffs?.[0]?.closed;
        if (closed !== undefined) closed.witness = closed.by;
      });
    });
    expect(await differenceOf(alone)).toBe(
      "13 votes: differ: run-off 1, operator and witness: expected two people, found 周敏 周敏",
    );
  });
});
