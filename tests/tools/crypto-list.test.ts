import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/*
 * Electron has BoringSSL, Node has OpenSSL: tests on Node pass with algorithms that the app lacks. So what is used is
 * held to this list.
 */
const root = join(import.meta.dirname, "../..");
const allowedImports = [
  "createCipheriv",
  "createDecipheriv",
  "createHash",
  "createHmac",
  "createPrivateKey",
  "createPublicKey",
  // Only holds bytes, no algorithm of its own; hkdfSync calls it itself for a secret that is given as bytes.
  "createSecretKey",
  "diffieHellman",
  "generateKeyPairSync",
  "hkdfSync",
  "KeyObject",
  "randomBytes",
  "scrypt",
  "scryptSync",
  "sign",
  "timingSafeEqual",
  "verify",
];
const allowedAlgorithms = ["sha256", "sha512", "aes-128-gcm", "aes-256-gcm", "ed25519", "x25519"];

const sources = ["src-main", "src-shared", "src-renderer"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(root, folder, name), "utf8") })),
);
const users = sources.filter(({ text }) => /["'](node:)?crypto["']/.test(text));

test("only src-main/crypto touches the system's cryptography", () => {
  expect(users.map(({ path }) => path).filter((path) => !path.startsWith(join("src-main", "crypto")))).toEqual([]);
  expect(users.length).toBeGreaterThan(0);
});

test("nothing but the allowed functions is imported, each by its name", () => {
  for (const { path, text } of users) {
    const lists = [...text.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']node:crypto["']/g)];
    expect(lists.length, path).toBe([...text.matchAll(/["'](?:node:)?crypto["']/g)].length);
    const names = lists.flatMap(([, list = ""]) => list.split(","));
    for (const name of names.map((part) => part.replace(/^\s*type\s+/, "").trim()).filter((part) => part !== "")) {
      expect(allowedImports, path).toContain(name);
    }
  }
});

test("every algorithm that is named is one that Electron has", () => {
  const named =
    /\b(?:createHash|createHmac|createCipheriv|createDecipheriv|generateKeyPairSync|hkdfSync)\(\s*([^,)]+)/g;
  for (const { path, text } of users) {
    for (const [, argument = ""] of text.matchAll(named)) {
      const algorithm = /^["']([^"']+)["']$/.exec(argument.trim())?.[1];
      expect(algorithm, `${path}: write the algorithm out, not ${argument}`).toBeDefined();
      expect(allowedAlgorithms, path).toContain(algorithm);
    }
  }
});

test("no global cryptography and no chance from elsewhere is used in the main process", () => {
  const main = sources.filter(({ path }) => path.startsWith("src-main"));
  const offenders = main.filter(({ text }) =>
    /\bcrypto\.(subtle|getRandomValues|randomUUID)|\bMath\.random\b/.test(text),
  );
  expect(offenders.map(({ path }) => path)).toEqual([]);
});
