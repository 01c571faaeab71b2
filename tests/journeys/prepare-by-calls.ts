import type { ElectronApplication, Page } from "@playwright/test";
import type { CallName, ChoicePurpose, Input, Output } from "#shared/ipc/api.ts";
import type { BundleId, GrantId, RoundId } from "#shared/ids.ts";
import type { BuiltBundle } from "#shared/ipc/bundle-calls.ts";
import { callFrom, chooseNext } from "#tests/journeys/fixture.ts";

/** A call that has to succeed. */
export async function must<Name extends CallName>(page: Page, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await callFrom(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** A token for a path, got as a person gets it: through the dialog. */
export async function grant(
  app: ElectronApplication,
  page: Page,
  purpose: ChoicePurpose,
  path: string,
): Promise<GrantId> {
  await chooseNext(app, [path]);
  const { chosen } = await must(page, "dialog/choose", { purpose });
  const [first] = chosen;
  if (first === undefined) throw new Error(`nothing chosen for ${purpose}`);
  return first.grant;
}

/** A round up to its bundle, made by the same calls as the screens make. */
export interface PreparedRound {
  readonly round: RoundId;
  readonly built: BuiltBundle;
}

/** What is unusual about a round. */
interface RoundWish {
  readonly beforeFreeze?: (round: RoundId) => Promise<void>;
}

/** Twelve candidates, three experts, all admitted, the bundle in `stick`. */
export async function prepareRound(
  app: ElectronApplication,
  page: Page,
  stick: string,
  seed: number,
  wish: RoundWish = {},
): Promise<PreparedRound> {
  const by = "王经办";
  const sample = await must(page, "rounds/sample", {
    ...{ candidates: 12, experts: 3, seed, by },
    faults: false,
    // Drawing real photos would take longer than the rest of the round.
    light: true,
  });
  const { round } = sample;
  await must(page, "intake/run", { round, delivery: sample.delivery, by });
  const { rows } = await must(page, "screening/list", { round });
  const candidates = rows.map(({ id }) => id);
  await must(page, "screening/decide", { round, candidates, outcome: "admitted", reason: "齐全", by });
  await must(page, "roster/import", { round, workbook: sample.roster, by });
  await must(page, "keys/create", { round, passphrases: ["山高水长 2023"], by, witness: "" });
  await wish.beforeFreeze?.(round);
  await must(page, "rules/freeze", { round, by, witness: "李核对" });
  const target = await grant(app, page, "bundle-target", stick);
  const built = await must(page, "bundles/build", { round, passphrases: ["山高水长 2023"], target, by });
  return { round, built };
}

/** The next bundle of a round, into `target`. */
export async function buildNext(
  app: ElectronApplication,
  page: Page,
  round: RoundId,
  target: string,
): Promise<BuiltBundle> {
  const passphrases = ["山高水长 2023"];
  return must(page, "bundles/build", {
    round,
    passphrases,
    target: await grant(app, page, "bundle-target", target),
    by: "王经办",
  });
}

/** One expert from import to export: every criterion at its maximum. Answers the path of the score file. */
export async function scoreByCalls(
  app: ElectronApplication,
  page: Page,
  { built }: PreparedRound,
  expert: string,
  target: string,
): Promise<string> {
  const bundle: BundleId = built.bundle;
  await must(page, "desk/import", {
    sources: [await grant(app, page, "bundle-source", built.folder)],
    place: "laptop",
    acceptKey: false,
  });
  const code = built.slips.find((slip) => slip.expert === expert)?.code ?? "";
  await must(page, "desk/activate", { bundle, code });
  await must(page, "review/pledge", { bundle });
  const desk = await must(page, "review/overview", { bundle });
  for (const { id, category } of desk.candidates)
    for (const criterion of desk.categories.find((each) => each.id === category)?.rubric.criteria ?? [])
      await must(page, "review/save-score", {
        bundle,
        candidate: id,
        criterion: criterion.id,
        tenths: criterion.maxTenths,
      });
  await must(page, "submission/seal", { bundle });
  const exported = await must(page, "submission/export", {
    bundle,
    target: await grant(app, page, "score-target", target),
  });
  await must(page, "desk/lock", {});
  return exported.path;
}
