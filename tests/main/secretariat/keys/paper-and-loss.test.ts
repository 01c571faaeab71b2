import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { journal } from "#shared/schema/journal.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import { openOrganiserKey, readOrganiserKey } from "#main/secretariat/keys/organiser-key.ts";
import { backupGroups, backupSheets } from "#main/signing/backup-code.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import { openMaster } from "#main/signing/sealed-key.ts";
import { createKeyRound, type KeyRound } from "#tests/support/key-round.ts";
import { pagesOf, paperTools } from "#tests/support/read-paper.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

const by = "周敏";
const alone = { passphrases: ["山高水长 2023"], by, witness: "" };
const together = { passphrases: ["山高水长 2023", "海阔天空 2023"], by, witness: "吴监督" };

/** The codes that a printing of the key's paper would hold. */
function printed({ db }: KeyRound, passphrases: readonly string[], seed = "printing"): string[] {
  const key = readOrganiserKey(db);
  const opened = key === undefined ? undefined : openOrganiserKey(key, passphrases);
  if (key === undefined || opened?.ok !== true) throw new Error("the key does not open");
  const sheets = backupSheets(opened.value.master, key.people, createSeededBytes(seed));
  return sheets.map((sheet) => backupGroups(sheet).join("-"));
}

test("a lost passphrase: the paper gives the same key back under a new one, and the old one opens it no more", async () => {
  const own = await createKeyRound();
  const { core, round, db } = own;
  const created = await core.must("keys/create", { round, ...alone });
  const codes = printed(own, alone.passphrases);
  const restored = await core.must("keys/restore", { round, codes, ...alone, passphrases: ["新的口令 2024"] });
  expect(restored).toEqual(created);
  expect(await core.must("keys/unlock", { round, passphrases: ["新的口令 2024"] })).toEqual({ keys: 1 });
  expect(await core.call("keys/unlock", { round, passphrases: alone.passphrases })).toEqual({
    ok: false,
    error: { kind: "bundle/wrong-passphrase" },
  });
  expect(db.select().from(journal).all().at(-1)).toMatchObject({ kind: "key/restored", actor: by });
});

test("one person's key may be restored to two people, and two people's shares to one", async () => {
  const own = await createKeyRound();
  const { core, round } = own;
  const created = await core.must("keys/create", { round, ...alone });
  const [whole = ""] = printed(own, alone.passphrases);
  expect(await core.must("keys/restore", { round, codes: [whole], ...together })).toEqual({ ...created, people: 2 });
  const [first = "", second = ""] = printed(own, together.passphrases);
  expect(await core.must("keys/restore", { round, codes: [second, first], ...alone })).toEqual(created);
});

test("a code that is mistyped names its sheet, and a sheet of another key or printing restores nothing", async () => {
  const own = await createKeyRound();
  const { core, round, db } = own;
  const { fingerprint } = await core.must("keys/create", { round, ...together });
  const [first = "", second = ""] = printed(own, together.passphrases);
  const [, secondOfOther = ""] = printed(own, together.passphrases, "another printing");
  const before = db.select().from(organiserKey).all();
  const restore = (...codes: string[]) => core.call("keys/restore", { round, codes, ...together });
  const typo = second.slice(0, -1) + (second.endsWith("0") ? "1" : "0");
  expect(await restore(first, typo)).toEqual({
    ok: false,
    error: { kind: "backup-code/mistyped", facts: { sheet: 2 } },
  });
  expect(await restore(first)).toMatchObject({ error: { kind: "backup-code/share-missing" } });
  expect(await restore(first, first)).toMatchObject({ error: { kind: "backup-code/same-share" } });
  const another = { ok: false, error: { kind: "key/paper-of-another", facts: { fingerprint } } };
  expect(await restore(first, secondOfOther)).toEqual(another);
  const [foreign = ""] = backupSheets(new Uint8Array(32), 1, createSeededBytes("x")).map((s) =>
    backupGroups(s).join(""),
  );
  expect(await restore(foreign)).toEqual(another);
  expect(db.select().from(organiserKey).all()).toEqual(before);
});

test("the key file is written as it is kept and opens with the same passphrase", async () => {
  const { core, round, stick } = await createKeyRound();
  const { keyId } = await core.must("keys/create", { round, ...alone });
  const { folder, grant } = stick("stick");
  const { files } = await core.must("keys/save-file", { round, target: grant, by });
  expect(files).toEqual([join(folder, `主办方密钥-${round}-${keyId}.json`)]);
  expect(openMaster(readFileSync(files[0] ?? "", "utf8"), alone.passphrases)).toMatchObject({ ok: true });
});

test("the paper backup is never written over another file, nor without the passphrase", async () => {
  const { core, round, stick, db } = await createKeyRound();
  const target = stick("stick");
  const { keyId } = await core.must("keys/create", { round, ...alone });
  const backup = (passphrases: string[]) => core.call("keys/backup", { round, passphrases, target: target.grant, by });
  expect(await backup(["山高水长 2024"])).toMatchObject({ error: { kind: "bundle/wrong-passphrase" } });
  expect(readdirSync(target.folder)).toEqual([]);
  const name = `密钥备份单-${round}-${keyId}.pdf`;
  writeFileSync(join(target.folder, name), "somebody's");
  expect(await backup(alone.passphrases)).toEqual({ ok: false, error: { kind: "key/file-exists", facts: { name } } });
  expect(readFileSync(join(target.folder, name), "utf8")).toBe("somebody's");
  expect(db.select().from(journal).all().at(-1)?.kind).toBe("key/created");
});

/** The eleven groups of a page, each after its number. */
const numberedGroups = new RegExp(
  Array.from({ length: 11 }, (_, at) => `${String(at + 1)}([0-9A-HJKMNP-TV-Z]{5})`).join(""),
);

describeWithTools("the paper backup", paperTools, () => {
  test("is one page a share, and what is read from the pages restores the key", async () => {
    const { core, round, stick } = await createKeyRound();
    const created = await core.must("keys/create", { round, ...together });
    const { grant: target } = stick("stick");
    const { files } = await core.must("keys/backup", { round, passphrases: together.passphrases, target, by });
    expect(files).toHaveLength(2);
    const pages = files.flatMap((file) => pagesOf(readFileSync(file)));
    expect(pages).toHaveLength(2);
    const codes = pages.map((page) => {
      expect(page).toContain(created.fingerprint.replaceAll(" ", ""));
      return numberedGroups.exec(page)?.slice(1).join("-") ?? "";
    });
    const restored = await core.must("keys/restore", { round, codes, ...alone });
    expect(restored).toEqual({ ...created, people: 1 });
  });
});
