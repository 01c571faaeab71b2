import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildBundle } from "#main/secretariat/bundles/build-bundle.ts";
import { forecastBundles } from "#main/secretariat/bundles/forecast-bundles.ts";
import { findConverter } from "#main/secretariat/converters/find-converter.ts";
import { converterHandlers } from "#main/secretariat/converters/handlers.ts";
import { by, makeBundleRound, passphrase, type BundleRound } from "#tests/support/bundle-round.ts";
import { copiesPdf, makeFakeOffice } from "#tests/support/fake-office.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const never = new AbortController().signal;

async function wordState(made: BundleRound) {
  const answer = await converterHandlers["converters/state"]({ round: made.round }, made.context);
  return answer.ok ? answer.value.converters.find(({ kind }) => kind === "word") : undefined;
}
const choose = async (made: BundleRound, path: string) =>
  converterHandlers["converters/choose"]({ kind: "word", program: made.context.grants.grant(path) }, made.context);

async function build(made: BundleRound) {
  const input = { round: made.round, passphrases: [passphrase], target: made.targetGrant, by };
  const built = await buildBundle({ ...input, convert: ["word"] }, made.context);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

test("a chosen program is asked what it is, kept for later, used by the build, and not asked twice for the same form", async () => {
  const made = await makeBundleRound(tempFolder());
  made.addMaterial("c-1", "form-word", "推荐表.docx", "docx", Buffer.from("one form"));
  made.addMaterial("c-2", "form-word", "推荐表.doc", "doc", Buffer.from("another form"));
  made.addMaterial("c-3", "form-word", "推荐表.docx", "docx", Buffer.from("one form"));
  const office = await makeFakeOffice(join(tempFolder(), "我的 程序"), copiesPdf);
  expect(await choose(made, office.path)).toEqual({ ok: true, value: { program: "LibreOffice 9.9.1.2" } });
  const chosen = { standing: "ready", program: "LibreOffice 9.9.1.2", path: office.path, chosen: true, used: true };
  expect(await wordState(made)).toEqual({ kind: "word", ...chosen, files: 3, made: 0 });
  const forecast = (convert?: ["word"]) => {
    const answer = forecastBundles({ round: made.round, division: "all", ...(convert && { convert }) }, made.context);
    return answer.ok ? answer.value.parts[0] : undefined;
  };
  const [plain, converted] = [forecast(), forecast(["word"])];
  expect(converted?.files).toBe((plain?.files ?? 0) + 3);
  expect(converted?.bytes).toBeGreaterThan(plain?.bytes ?? 0);
  const built = await build(made);
  expect(built.findings).toEqual([]);
  // The form that two candidates handed in may have been converted side by side.
  const runs = office.runs();
  expect([2, 3]).toContain(runs);
  expect((await wordState(made))?.made).toBe(3);
  await build(made);
  expect(office.runs()).toBe(runs);
});

test("a file that does not name itself is refused, and what was in force stays", async () => {
  const made = await makeBundleRound(tempFolder());
  const office = await makeFakeOffice(join(tempFolder(), "good"), copiesPdf);
  await choose(made, office.path);
  const folder = tempFolder();
  for (const [name, text] of [
    ["soffice", "#!/bin/sh\necho hello\n"],
    ["soffice.bin", "no program at all"],
    ["run.sh", '#!/bin/sh\necho "LibreOffice 9.9"\n'],
  ] as const) {
    const path = join(folder, name);
    writeFileSync(path, text);
    chmodSync(path, 0o755);
    expect(await choose(made, path)).toMatchObject({ ok: false, error: { kind: "converter/no-word" } });
  }
  expect(await wordState(made)).toMatchObject({ path: office.path, chosen: true });
});

test("the switch is kept, also for another core on the same data", async () => {
  const made = await makeBundleRound(tempFolder());
  await converterHandlers["converters/use"]({ kind: "word", used: false }, made.context);
  expect(await wordState(made)).toMatchObject({ used: false, chosen: false });
});

test("without the program the bundle is built as ever, and that nothing was converted is said", async () => {
  const made = await makeBundleRound(tempFolder());
  made.addMaterial("c-1", "form-word", "推荐表.docx", "docx", Buffer.from("one form"));
  const office = await makeFakeOffice(tempFolder(), copiesPdf, "9.9.1.3");
  await choose(made, office.path);
  writeFileSync(office.path, "no program any more");
  const built = await build(made);
  expect(built.findings.map(({ code }) => code)).toEqual(["bundle-converter-missing"]);
  expect(await wordState(made)).toMatchObject({ standing: "unusable", path: office.path });
});

test("one form that cannot be converted goes in as it is; the others are converted", async () => {
  const made = await makeBundleRound(tempFolder());
  made.addMaterial("c-1", "form-word", "坏表.docx", "docx", Buffer.from("crash"));
  made.addMaterial("c-2", "form-word", "推荐表.docx", "docx", Buffer.from("one form"));
  const office = await makeFakeOffice(tempFolder(), `grep -q crash "$form" && exit 77; ${copiesPdf}`, "9.9.1.4");
  await choose(made, office.path);
  const built = await build(made);
  expect(built.findings.map(({ code, at, details }) => [code, at, details["reason"]])).toEqual([
    ["bundle-conversion-failed", "材料/c-1 某某/坏表.docx", "exit code 77"],
  ]);
  expect(built.files).toBe(26 + 2 + 1);
});

test("where nothing lies in the usual places there is no program", async () => {
  const places = [join(tempFolder(), "soffice")];
  expect(await findConverter("word", tempFolder(), never, places)).toEqual({
    converter: undefined,
    path: "",
    chosen: false,
  });
});
