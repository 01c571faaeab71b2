import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { encodeScoreContent } from "#main/score-files/encode-score-content.ts";
import { openSealed } from "#main/score-files/open-sealed.ts";
import { readScoreContent } from "#main/score-files/read-score-content.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { CriterionId } from "#shared/ids.ts";
import { makeScoreDocument, testKey } from "#tests/support/make-score-document.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { judged } from "#tests/support/seal-scores.ts";
import { forgeBundle, type Forgery } from "#tests/support/forge-bundle.ts";
import { makeBundle, makePayload, smallCode, smallPaths } from "#tests/support/make-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const script = join(import.meta.dirname, "../../python/read_pingshen.py");
const golden = join(import.meta.dirname, "../../golden");

/** What a program that was written from docs/formats.md alone says. */
const python = (...args: readonly string[]) => runTool("python3", ["-B", script, ...args], tempFolder());

interface BundleAnswer {
  readonly bundleHash: string;
  readonly fingerprint: string;
  readonly damaged: readonly string[];
  readonly order: readonly string[];
  readonly candidates: readonly { readonly materials: readonly { readonly file: string; readonly sha256: string }[] }[];
}

function bundleAnswer(...args: readonly string[]): BundleAnswer {
  const { code, text } = python("bundle", ...args);
  expect(code, text).toBe(0);
  return JSON.parse(text) as BundleAnswer;
}

/** What this program reads of the same bundle with the same code. */
async function ours(headPath: string, code: string) {
  const head = await readHead(headPath);
  const seat = head.ok ? await openSeat(head.value, code) : head;
  if (!head.ok || !seat.ok) throw new Error("our own bundle does not open");
  return { head: head.value, seat: seat.value };
}

// The reader asks Python for the package `cryptography`, which Debian calls python3-cryptography.
const hasPackage = spawnSync("python3", ["-c", "import cryptography"]).status === 0;
const tools = hasPackage ? ["python3"] : ["python3", "python3-cryptography"];

describeWithTools("a reader in another language, written from the page alone", tools, () => {
  it("reads the golden bundle as this program does, and unpacks the materials", async () => {
    const out = tempFolder();
    for (const code of ["4GXMV-1NMKZ-2GETY-KYTEA-P", "8anya qmap7 jmf4h hecbs w"]) {
      const answer = bundleAnswer(join(golden, "bundle/v1"), code, out);
      const { head, seat } = await ours(
        join(golden, "bundle/v1/golden-v1.psb"),
        code.toUpperCase().replaceAll(" ", "-"),
      );
      expect(answer).toMatchObject({
        bundleHash: head.hash,
        fingerprint: head.summary.fingerprint,
        damaged: [],
        order: seat.envelope.order,
        recused: seat.envelope.recused,
        candidates: seat.catalogue.candidates,
      });
    }
    expect(readFileSync(join(out, "c-1", "be31463764574817.bin"), "utf8")).toBe("not really a photo of 张三");
    expect(readdirSync(out).sort()).toEqual(["c-1", "c-2"]);
  });

  it("refuses the revoked slip, a mistyped code and an altered head", async () => {
    const folder = join(golden, "bundle/v1");
    expect(python("bundle", folder, "6STBB-Q2JEV-888S7-YZZFV-Z").text).toContain("refused: this slip was revoked");
    expect(python("bundle", folder, "6STBB-Q2JEV-888S7-YZZFV-0").text).toContain("check character");
    expect(python("bundle", folder, "00000-00000-00000-00000-0").text).toContain("no slip of this bundle");
    const headPath = await makeBundle(tempFolder());
    const bytes = readFileSync(headPath);
    bytes[bytes.indexOf('"seats"')] = 0x20;
    writeFileSync(headPath, bytes);
    expect(python("bundle", dirname(headPath), smallCode)).toMatchObject({
      code: 1,
      text: "refused: the tag manifest does not fit\n",
    });
  });

  it("reads a new bundle with a video of three records, and names what is damaged", async () => {
    const folder = tempFolder();
    const video = Buffer.alloc(2_500_000, "frame after frame ");
    const media = smallPaths.materials.map((path, at) => ({
      ...makePayload(folder, `film ${String(at)}`, at === 0 ? video : Buffer.from(`film ${String(at)}`)),
      path,
    }));
    const headPath = await makeBundle(folder, { media, volumeLimitBytes: 3_000_000 });
    const answer = bundleAnswer(dirname(headPath), smallCode);
    expect(answer.candidates[0]?.materials.map(({ sha256 }) => sha256)).toEqual([
      sha256Hex(video),
      sha256Hex("film 1"),
      sha256Hex("film 2"),
    ]);
    const { head } = await ours(headPath, smallCode);
    expect(answer.bundleHash).toBe(head.hash);
    const volume = join(dirname(headPath), "round-1-v1-0001.psv");
    const bytes = readFileSync(volume);
    bytes[1_000_000] = bytes[1_000_000]! ^ 1;
    writeFileSync(volume, bytes);
    expect(bundleAnswer(dirname(headPath), smallCode).damaged).toEqual([smallPaths.materials[0]]);
  });

  it("refuses what this program refuses: entries in another order, another comment, a stranger", async () => {
    const forgeries: readonly Forgery[] = [
      { entries: (entries) => entries.toReversed() },
      { trustedComment: "pingshen bundle round=round-1 version=2 practice=no built=2023-12-10T01:02:03.000Z" },
      { tags: (tags) => void tags.set("pingshen/more.json", Buffer.from("{}")) },
      { index: (index) => void Object.assign(index, { bundle: ".." }) },
    ];
    for (const forgery of forgeries) {
      const headPath = await makeBundle(tempFolder());
      forgeBundle(headPath, forgery);
      expect(python("bundle", dirname(headPath), smallCode)).toMatchObject({ code: 1 });
      expect(await readHead(headPath)).toMatchObject({ ok: false });
    }
  });

  it("reads the golden score file, and follows the chain to the organiser's key", async () => {
    const file = join(golden, "score-file/v1/golden-E01.pss");
    const identity = join(golden, "score-file/v1/identity.txt");
    const opened = await openSealed(readFileSync(file), [readFileSync(identity, "utf8").trim()]);
    const scores = opened.ok ? readScoreContent(opened.value) : opened;
    if (!opened.ok || !scores.ok) throw new Error("the golden score file does not open");
    const { code, text } = python("score", file, identity, join(golden, "bundle/v1"));
    expect(code, text).toBe(0);
    expect(JSON.parse(text)).toEqual({
      contentHash: sha256Hex(opened.value),
      document: scores.value.document,
      chain: true,
    });
    const elsewhere = python("score", file, identity, dirname(await makeBundle(tempFolder())));
    expect(elsewhere).toMatchObject({ code: 1, text: "refused: the scores are of another bundle\n" });
  });

  it("reads a score file with comments on single criteria", async () => {
    const { address, identity } = await createRecipient();
    const criterionComments = [{ criterion: CriterionId.parse("effect"), comment: "成效有据，䶮 㛃 𬱖" }];
    const forms = [{ ...judged("c-1", [50, 40]), criterionComments }];
    const expertKey = testKey("laptop of E01");
    const document = makeScoreDocument({ forms, expertKey });
    const content = encodeScoreContent({ document, signingSeed: expertKey.privateSeed });
    const file = join(tempFolder(), "E01.pss");
    writeFileSync(file, await sealToRecipient(content, address));
    const { code, text } = python("score", file, identity);
    expect(code, text).toBe(0);
    expect((JSON.parse(text) as { document: { forms: unknown } }).document.forms).toEqual(forms);
  });
});
