import { CandidateId, CategoryId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { changeHandlers } from "#main/secretariat/selection/changes/handlers.ts";
import type { MergeRound } from "#tests/support/merge-round.ts";

const people = { by: "周敏", witness: "吴监督" };

/** Records a decision on the volunteers; the wish says what is unusual about it. */
export const decide = (
  { round, context }: MergeRound,
  kind: Input<"result/decide">["kind"],
  candidate: string,
  wish: Partial<Input<"result/decide">> = {},
): Outcome<Output<"result/decide">> =>
  changeHandlers["result/decide"](
    {
      ...{ round, category: CategoryId.parse("volunteer"), kind, candidate: CandidateId.parse(candidate) },
      reason: ({ withdrawal: "renounced", promotion: "vacancy", deviation: "panel", revocation: "mistake" } as const)[
        kind
      ],
      ...{ text: "本人书面声明", approver: "李主任", minutes: "评审会纪要〔2023〕12号" },
      ...people,
      ...wish,
    },
    context,
  ) as Outcome<Output<"result/decide">>;

/** Corrects E01's points (not tenths) for a volunteer; the wish says what is unusual about it. */
export const correct = (
  { round, context }: MergeRound,
  candidate: string,
  points: Readonly<Record<string, number>>,
  wish: Partial<Input<"result/correct">> = {},
): Outcome<Output<"result/correct">> =>
  changeHandlers["result/correct"](
    {
      ...{ round, category: CategoryId.parse("volunteer"), candidate: CandidateId.parse(candidate) },
      ...{ expert: ExpertId.parse("E01"), reason: "sum" as const },
      cells: Object.entries(points).map(([criterion, after]) => ({
        criterion: CriterionId.parse(criterion),
        afterTenths: after * 10,
      })),
      ...{ text: "合计抄写有误", reference: "E01 签字的说明", ...people },
      ...wish,
    },
    context,
  ) as Outcome<Output<"result/correct">>;
