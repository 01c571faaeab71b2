import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RoundId } from "#shared/ids.ts";
import { encodeWorkbook } from "#main/files/encode-workbook.ts";
import type { StageFacts, StageName } from "#tests/drills/drill.ts";
import { createMergeRound, experts, must } from "#tests/support/merge-round.ts";
import { now, paperDesk } from "#tests/support/paper-sheets.ts";
import { answers, createRunOffRound, passphrase } from "#tests/support/run-off-round.ts";

/** The round of these stages, of which nothing was taken in: candidates, slips and score files are written as they are needed. */
export const votingRound = RoundId.parse("cast-2023-test");
export const ballotPassphrase = passphrase;
/** Number of the paper entry that two people have typed. */
export const typedEntry = 1;
/** How many of the nine experts answer the run-off. */
export const answering = 8;

/** Data folders in which something is about to be put on record: a paper entry, ballots, public votes. */
export async function makeRecordingStages(
  folder: string,
  stageOf: (name: StageName) => string,
): Promise<Pick<StageFacts, "ballots" | "publicVotes">> {
  const typed = createMergeRound({ dataFolder: stageOf("office-typed") });
  const desk = paperDesk(typed, experts[0]);
  desk.type("周敏");
  desk.type("吴监督");
  now(await desk.attach());
  await typed.close();

  const polled = await createRunOffRound({ dataFolder: stageOf("office-polled") });
  must(polled.make());
  const choices = experts.slice(0, answering).map((expert, at) => [expert, [at < 5 ? "c4" : "c3"]] as const);
  const sealed = await answers(polled, Object.fromEntries(choices));
  const ballots = join(folder, "ballots");
  mkdirSync(ballots);
  for (const [name, bytes] of Object.entries(sealed)) writeFileSync(join(ballots, name), bytes);
  await polled.close();

  const publicVotes = join(folder, "点赞.xlsx");
  const rows = [["姓名", "票数"], ...["张䶮", "李㛃", "王五"].map((name, at) => [name, 100 + at]), ["没有此人", 3]];
  writeFileSync(publicVotes, encodeWorkbook([{ name: "票数", rows }]));
  return { ballots, publicVotes };
}
