import { mkdirSync } from "node:fs";
import type { ElectronApplication, Page } from "@playwright/test";
import * as expert from "#tests/journeys/expert-steps.ts";
import { smallRecipient } from "#tests/support/make-bundle.ts";
import { codeOf, writeSmallBundle, type SmallCandidate, type WrittenBundle } from "#tests/support/small-office.ts";

/** Writes a bundle of `candidates` into `folder`, imports it and opens it for its one expert, at the first candidate. */
export async function openSmallDesk(
  app: ElectronApplication,
  page: Page,
  folder: string,
  candidates: readonly SmallCandidate[],
): Promise<WrittenBundle> {
  mkdirSync(folder, { recursive: true });
  const bundle = await writeSmallBundle(folder, {
    version: 1,
    candidates,
    experts: [{ id: "E01", name: "张教授", slip: "E01" }],
    recipient: smallRecipient,
  });
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, bundle.headPath);
  await expert.unlock(page, codeOf("E01"));
  await expert.passOpening(page);
  return bundle;
}
