import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { findHead } from "#main/bundle-format/find-head.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import type { Crew } from "#main/crew/crew.ts";

/** What a check without any key found of one file of a bundle. */
export interface InspectedVolume {
  readonly name: string;
  readonly state: "good" | "bad" | "missing";
  readonly files: number;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/** A bundle as a third party sees it: everything signed, nothing opened. */
export interface InspectedSealed {
  readonly head: OpenedHead;
  /** The head's payload first, then every volume that the index names. */
  readonly volumes: readonly InspectedVolume[];
  /** Names of files that were given and are no part of it. */
  readonly strangers: readonly string[];
}

/**
 * Checks sealed bundles with nothing but their files: signature, every hash, every size, and that no volume is missing.
 *
 * Shape: `paths` are the head or its folder, and volumes or folders of them wherever they lie; beside the head they are
 * found by themselves. Errors: why there is no head, or why the head cannot be trusted; nothing else was looked at then.
 */
export async function inspectSealed(paths: readonly string[], crew: Crew): Promise<Result<InspectedSealed, Problem>> {
  const headPath = await headAmong(paths);
  if (!headPath.ok) return headPath;
  const head = await readHead(headPath.value);
  if (!head.ok) return head;
  const given = new Map((await filesOf(paths)).map((path) => [basename(path), path]));
  const known = new Set(head.value.index.volumes.map(({ fileName }) => fileName));
  const volumes = [await inspectVolume(head.value, 0, headPath.value, crew)];
  for (const { number, fileName } of head.value.index.volumes) {
    const beside = join(dirname(headPath.value), fileName);
    const path = given.get(fileName) ?? (existsSync(beside) ? beside : undefined);
    volumes.push(
      path === undefined
        ? { name: fileName, state: "missing", files: 0, bytes: 0, findings: [] }
        : await inspectVolume(head.value, number, path, crew),
    );
  }
  const strangers = [...given.keys()].filter((name) => /\.psv$/i.test(name) && !known.has(name)).sort();
  return ok({ head: head.value, volumes, strangers });
}

/** The head that is meant: the only one among what was given. */
async function headAmong(paths: readonly string[]): Promise<Result<string, Problem>> {
  const heads = paths.filter((path) => /\.psb$/i.test(path));
  const [only, ...others] = heads;
  if (others.length > 0)
    return err({
      kind: "bundle/several-heads",
      facts: { name: ".", found: heads.map((path) => basename(path)).join(", ") },
    });
  if (only !== undefined) return findHead(only);
  const found = await Promise.all(paths.map(findHead));
  const inFolder = found.find((one) => one.ok && /\.psb$/i.test(one.value));
  return (
    inFolder ??
    found.find((one) => !one.ok) ??
    err({ kind: "bundle/no-head", facts: { name: paths.map((path) => basename(path)).join(", ") } })
  );
}

async function filesOf(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => undefined);
      if (found?.isDirectory() !== true) return [path];
      // macOS leaves «._name» beside each file on foreign sticks.
      return (await readdir(path)).filter((name) => !name.startsWith(".")).map((name) => join(path, name));
    }),
  );
  return lists.flat();
}

async function inspectVolume(head: OpenedHead, number: number, path: string, crew: Crew): Promise<InspectedVolume> {
  const { index } = head;
  const own = index.files.filter(({ volume }) => volume === number);
  const verdict = await verifyVolume({ crew, path, number, index, onBytes: () => undefined });
  const findings = [...verdict.findings, ...(verdict.findings.length > 0 ? [] : await wholeFiles(own, path, crew))];
  return {
    name: basename(path),
    state: findings.length === 0 ? "good" : "bad",
    files: own.length,
    bytes: own.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    findings,
  };
}

/** Long files were hashed piece by piece; the bag's manifest has a hash of each as a whole, too. */
async function wholeFiles(files: OpenedHead["index"]["files"], path: string, crew: Crew): Promise<Finding[]> {
  const long = files.filter(({ pieces }) => pieces !== undefined);
  const hashes = await crew.hashRanges(path, long, () => undefined);
  return long.flatMap((file, at): Finding[] => {
    if (hashes[at] === file.sha256) return [];
    const details = { name: basename(path), file: file.path };
    return [{ severity: "error", code: "bundle-file-altered", at: basename(path), source: "", details }];
  });
}
