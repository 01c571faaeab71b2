import { mkdir } from "node:fs/promises";
import type { World } from "#main/world.ts";
import { checkPrint, checkSheets } from "#main/self-test/check-papers.ts";
import { checkProcess } from "#main/self-test/check-process.ts";
import { checkReading, checkWriting } from "#main/self-test/check-storage.ts";
import type { Check } from "#main/self-test/check.ts";

/** The two halves of the core's self-test; between them the core is killed. */
export type CoreTestStep = { readonly kind: "write" } | { readonly kind: "read"; readonly print: string };

/** Runs one half on a data folder that was made for the test. */
export async function testCore(world: World, step: CoreTestStep): Promise<readonly Check[]> {
  const { dataFolder, migrationsFolder, parser, crew, assets } = world;
  if (step.kind === "read")
    return [await checkReading(dataFolder, migrationsFolder), await checkPrint(parser, assets.font, step.print)];
  await mkdir(dataFolder, { recursive: true });
  const parsers = await parser.selfTest();
  return [
    ...(await checkProcess("core")),
    ...(await crew.run({ kind: "self-test" }, () => undefined)),
    ...("fault" in parsers
      ? [{ name: "parser", outcome: "failed", detail: `${parsers.fault}: ${parsers.detail}` } as const]
      : parsers.checks),
    await checkSheets(parser, assets.font, dataFolder),
    await checkWriting(dataFolder, migrationsFolder),
  ];
}
