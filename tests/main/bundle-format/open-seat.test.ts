import { describe, expect, it } from "vitest";
import { bundleEntries } from "#shared/formats/bundle.ts";
import { canonicalJson, type Json } from "#shared/formats/canonical-json.ts";
import { candidateOf } from "#main/bundle-format/open-cards.ts";
import { openSeat } from "#main/bundle-format/open-seat.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import type { BundleContent } from "#main/bundle-format/write-bundle.ts";
import { x25519PublicKey } from "#main/crypto/crypto.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { slipKeys } from "#main/signing/slip-code.ts";
import { changeJson, forgeBundle, takeApart, type Forgery } from "#tests/support/forge-bundle.ts";
import {
  makeBundle,
  makeBundleContent,
  makeEnvelope,
  makeHeadFile,
  smallCard,
  smallCode,
  smallEnvelope,
  smallKey,
  smallPaths,
  smallSeat,
} from "#tests/support/make-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const otherCode = "00000-00000-00000-00000-0";

/** The head of a small bundle, which has to open. */
async function open(headPath: string): Promise<OpenedHead> {
  const head = await readHead(headPath);
  if (!head.ok) throw new Error(`${head.error.kind} ${String(head.error.facts?.["part"])}`);
  return head.value;
}

/** How a seat is refused, with the part that is named. */
async function refusal(headPath: string, code = smallCode): Promise<string> {
  const seat = await openSeat(await open(headPath), code);
  if (seat.ok) return "opened";
  const part = seat.error.facts?.["part"];
  return part === undefined ? seat.error.kind : `${seat.error.kind} ${part}`;
}

/** A bundle with another envelope or card. */
async function changed(change: { readonly envelope?: object; readonly card?: object }): Promise<string> {
  const folder = tempFolder();
  const thumbnails = makeBundleContent(folder).headFiles.slice(2);
  const envelope = makeEnvelope({ ...smallEnvelope(), ...change.envelope });
  const card = makeHeadFile(smallPaths.card, json({ ...smallCard(), ...change.card }));
  return makeBundle(folder, { headFiles: [envelope, card, ...thumbnails] });
}

const json = (value: object): Buffer => Buffer.from(canonicalJson(value as Json));

async function forged(forgery: Forgery): Promise<string> {
  const headPath = await makeBundle(tempFolder());
  forgeBundle(headPath, forgery);
  return headPath;
}

describe("a seat", () => {
  it("opens with its slip's code: envelope, cards, and a key for each of their files", async () => {
    const head = await open(await makeBundle(tempFolder()));
    const seat = await openSeat(head, smallCode);
    if (!seat.ok) throw new Error(seat.error.kind);
    expect(seat.value.seat).toEqual(smallSeat());
    expect(seat.value.envelope).toEqual(smallEnvelope());
    expect(seat.value.catalogue).toEqual({ candidates: [candidateOf(smallCard())] });
    expect(Buffer.from(seat.value.deskKey)).toEqual(Buffer.alloc(32, 5));
    expect([...seat.value.contentKeys.keys()].sort()).toEqual([...smallPaths.materials, ...smallPaths.thumbnails]);
    for (const key of seat.value.contentKeys.values()) expect(Buffer.from(key)).toEqual(Buffer.from(smallKey));
  });

  it("does not open with the code of no slip", async () => {
    expect(await refusal(await makeBundle(tempFolder()), otherCode)).toBe("expert/code-unknown");
  });

  it("does not open with a revoked slip, and says so", async () => {
    const { signing } = slipKeys(otherCode, Buffer.alloc(16));
    const revoked = [
      {
        expert: "E01",
        slip: "8899aabbccddeeff",
        slipKey: toBase64(signing.publicKey),
        salt: toBase64(Buffer.alloc(16)),
      },
    ];
    const roster = { seats: [smallSeat()], revoked } as unknown as BundleContent["roster"];
    const headPath = await makeBundle(tempFolder(), { roster });
    expect(await refusal(headPath, otherCode)).toBe("expert/slip-revoked");
    expect(await refusal(headPath)).toBe("opened");
  });

  it("takes each seat's own salt", async () => {
    const salt = toBase64(Buffer.alloc(16, 7));
    const keys = slipKeys(otherCode, Buffer.alloc(16, 7));
    const seat = {
      expert: "E02",
      slip: "8899aabbccddeeff",
      slipKey: toBase64(keys.signing.publicKey),
      sealKey: toBase64(x25519PublicKey(keys.sealSecret)),
      salt,
      envelope: "data/e/0000000000000002.bin",
    };
    const folder = tempFolder();
    const { headFiles } = makeBundleContent(folder);
    const second = makeEnvelope(smallEnvelope(), seat.envelope);
    const roster = { seats: [smallSeat(), seat], revoked: [] } as unknown as BundleContent["roster"];
    const headPath = await makeBundle(folder, { roster, headFiles: [...headFiles, second] });
    // The seat is found; its envelope is sealed to the first slip.
    expect(await refusal(headPath, otherCode)).toBe("bundle/envelope-wrong");
    expect(await refusal(headPath)).toBe("opened");
  });

  it("does not open with the envelope of another bundle, slip or expert, though it was sealed to this slip", async () => {
    const expert = { ...smallEnvelope().expert, id: "E02" };
    for (const envelope of [{ bundle: "round-1-v2" }, { slip: "8899aabbccddeeff" }, { expert }])
      expect(await refusal(await changed({ envelope })), JSON.stringify(envelope)).toBe("bundle/envelope-wrong");
  });

  it("does not open with a card of another candidate, another bundle or another category", async () => {
    for (const card of [{ id: "c-2" }, { bundle: "round-1-v2" }, { category: "no-category" }, { formatVersion: 2 }])
      expect(await refusal(await changed({ card })), JSON.stringify(card)).toBe("bundle/envelope-wrong");
  });

  it("does not open with the content keys of another bundle", async () => {
    const keys = smallEnvelope().keys.map((each) => ({ ...each, key: toBase64(Buffer.alloc(16, 1)) }));
    expect(await refusal(await changed({ envelope: { keys } }))).toBe("bundle/envelope-wrong");
    const short = smallEnvelope().keys.map((each) => ({ ...each, key: toBase64(Buffer.alloc(15)) }));
    expect(await refusal(await changed({ envelope: { keys: short } }))).toBe("bundle/envelope-wrong");
    expect(await refusal(await changed({ envelope: { deskKey: toBase64(Buffer.alloc(31)) } }))).toBe(
      "bundle/envelope-wrong",
    );
  });

  it("does not open when order, keys and recusals do not fit each other", async () => {
    const [key] = smallEnvelope().keys;
    const recusal = { candidate: "c-1", reason: "", category: "volunteer", name: "", unitName: "", place: "" };
    const cases = [
      { order: [] },
      { order: ["c-1", "c-1"] },
      { order: ["c-1", "c-2"] },
      { keys: [] },
      { keys: [key, key] },
      { recused: [recusal] },
      { order: ["c-1", "c-2"], recused: [{ ...recusal, candidate: "c-2", category: "no-category" }] },
      { keys: [{ ...key, card: smallPaths.materials[0] }] },
      { keys: [{ ...key, card: "data/c/0000000000000009.bin" }] },
    ];
    for (const envelope of cases)
      expect(await refusal(await changed({ envelope })), JSON.stringify(envelope)).toBe("bundle/envelope-wrong");
  });

  it("does not open when a card names files that are not there, twice, or of another kind", async () => {
    const [first, second, third] = smallCard().materials;
    const cases = [
      [{ ...first, file: "data/m/0000000000000009.bin" }],
      [first, { ...second, file: first?.file }],
      [first, { ...second, id: first?.id }],
      [{ ...first, file: smallPaths.envelope }],
      [{ ...third, thumbnail: smallPaths.card }],
    ];
    for (const materials of cases)
      expect(await refusal(await changed({ card: { materials } }))).toBe("bundle/envelope-wrong");
  });

  it("does not open when envelope or card changed since the head was read", async () => {
    const headPath = await makeBundle(tempFolder());
    const head = await open(headPath);
    for (const path of [smallPaths.envelope, smallPaths.card]) {
      const { files } = takeApart(headPath);
      forgeBundle(headPath, {
        sign: false,
        files: (all) => void all.set(path, Buffer.from(files.get(path) ?? []).fill(0, 60)),
      });
      const seat = await openSeat(head, smallCode);
      expect(seat).toMatchObject({ ok: false, error: { kind: "bundle/part-altered", facts: { part: path } } });
      forgeBundle(headPath, { sign: false, files: (all) => void all.set(path, files.get(path) ?? Buffer.alloc(0)) });
    }
    expect(await refusal(headPath)).toBe("opened");
  });

  it("does not open when the roster names another seal key than the code's own", async () => {
    const sealKey = toBase64(x25519PublicKey(Buffer.alloc(32, 4)));
    const headPath = await forged({
      tags: changeJson(bundleEntries.roster, (roster) => {
        roster["seats"] = [{ ...smallSeat(), sealKey }];
      }),
    });
    expect(await refusal(headPath)).toBe("bundle/envelope-wrong");
  });

  it("is refused as unreadable when the head is gone", async () => {
    const head = await open(await makeBundle(tempFolder()));
    expect(await openSeat({ ...head, headPath: "/nowhere/x.psb" }, smallCode)).toMatchObject({
      ok: false,
      error: { kind: "file/unreadable", facts: { name: "x.psb", reason: "ENOENT" } },
    });
  });
});
