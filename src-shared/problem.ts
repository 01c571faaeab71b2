import type { Finding } from "#shared/finding.ts";
import { associationProblems, type AssociationProblemKind } from "#shared/words/problems/association.ts";
import { bundleProblems, type BundleProblemKind } from "#shared/words/problems/bundle.ts";
import { converterProblems, type ConverterProblemKind } from "#shared/words/problems/converters.ts";
import { changeProblems, type ChangeProblemKind } from "#shared/words/problems/changes.ts";
import { checkedProblems, type CheckedProblemKind } from "#shared/words/problems/checked.ts";
import { commonProblems, type CommonProblemKind } from "#shared/words/problems/common.ts";
import { expertProblems, type ExpertProblemKind } from "#shared/words/problems/expert.ts";
import { mergeProblems, type MergeProblemKind } from "#shared/words/problems/merge.ts";
import { readingProblems, type ReadingProblemKind } from "#shared/words/problems/reading.ts";
import { paperProblems, type PaperProblemKind } from "#shared/words/problems/paper.ts";
import { paperEntryProblems, type PaperEntryProblemKind } from "#shared/words/problems/paper-entry.ts";
import { publicVoteProblems, type PublicVoteProblemKind } from "#shared/words/problems/public-votes.ts";
import { receivedProblems, type ReceivedProblemKind } from "#shared/words/problems/received.ts";
import { runOffProblems, type RunOffProblemKind } from "#shared/words/problems/run-off.ts";
import { reviewProblems, type ReviewProblemKind } from "#shared/words/problems/review.ts";
import { rosterProblems, type RosterProblemKind } from "#shared/words/problems/roster.ts";
import { screeningDeskProblems, type ScreeningDeskProblemKind } from "#shared/words/problems/screening-desk.ts";
import { shellProblems, type ShellProblemKind } from "#shared/words/problems/shell.ts";
import { secretariatProblems, type SecretariatProblemKind } from "#shared/words/problems/secretariat.ts";
import type { Message } from "#shared/words/sentence.ts";

/** Every way in which a call may fail in an expected way: `area/what-happened`. */
export type ProblemKind =
  | CommonProblemKind
  | SecretariatProblemKind
  | CheckedProblemKind
  | RosterProblemKind
  | ScreeningDeskProblemKind
  | MergeProblemKind
  | ChangeProblemKind
  | BundleProblemKind
  | ConverterProblemKind
  | ExpertProblemKind
  | ReadingProblemKind
  | ReviewProblemKind
  | PaperProblemKind
  | PaperEntryProblemKind
  | RunOffProblemKind
  | ReceivedProblemKind
  | PublicVoteProblemKind
  | ShellProblemKind
  | AssociationProblemKind;

/** An expected failure: its kind, the facts its sentence needs, and where useful the findings behind it. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly findings?: readonly Finding[];
}

/** What is said of each kind of problem, in both languages. */
export const problemMessages: Readonly<Record<ProblemKind, Message>> = {
  ...commonProblems,
  ...secretariatProblems,
  ...checkedProblems,
  ...rosterProblems,
  ...screeningDeskProblems,
  ...mergeProblems,
  ...changeProblems,
  ...bundleProblems,
  ...converterProblems,
  ...expertProblems,
  ...readingProblems,
  ...reviewProblems,
  ...paperProblems,
  ...paperEntryProblems,
  ...runOffProblems,
  ...receivedProblems,
  ...publicVoteProblems,
  ...shellProblems,
  ...associationProblems,
};
