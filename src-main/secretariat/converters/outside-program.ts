import { spawn, type ChildProcess } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { programEnvironment } from "#main/secretariat/converters/program-environment.ts";

/** One run of an outside program, its arguments one by one: no shell reads them. */
export interface ProgramCall {
  /** Absolute. */
  readonly program: string;
  readonly args: readonly string[];
  /** Its working folder, its home and its place for temporary files, all in one. */
  readonly folder: string;
  readonly limitMs: number;
  /** Hears what it prints, as it comes. */
  readonly onText?: (text: string) => void;
}

/** How a run ended. */
export interface ProgramEnd {
  readonly how: "ended" | "too-slow" | "not-started";
  /** Exit code; -1 when it was killed or not started. */
  readonly code: number;
  /** What it printed, the beginning of it. */
  readonly out: string;
  /** The last that it complained of. */
  readonly complaint: string;
}

/** The only programs that may be started here, by their file names. */
const allowedNames = /^(?:(?:soffice|libreoffice)(?:\d+(?:\.\d+)*)?(?:\.com|\.exe|\.bin)?|ffmpeg(?:\.exe)?)$/i;

/** Whether a file of this name is one of the programs that may be started. */
export const isAllowedProgram = (path: string): boolean => allowedNames.test(path.split(/[\\/]/).at(-1) ?? "");

const keptCharacters = 64 * 1024;
/** What a child of its own may hold open after the program has ended. */
const lingerMs = 2000;
const belowNormal = 10;

/**
 * Starts an outside program and waits for its end; at the limit it is killed with all that it started.
 *
 * Errors: rejects when cancelled, after everything was killed; throws for a program of another name.
 */
export async function runOutside(call: ProgramCall, signal: AbortSignal): Promise<ProgramEnd> {
  if (!isAllowedProgram(call.program)) throw new Error("this program starts no such program");
  signal.throwIfAborted();
  const end = await started(call, signal);
  signal.throwIfAborted();
  return end;
}

function started({ program, args, folder, limitMs, onText }: ProgramCall, signal: AbortSignal): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: folder,
      env: programEnvironment(folder),
      stdio: ["ignore", "pipe", "pipe"],
      // The head of a group of its own: so it can be killed with its children.
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    let how: ProgramEnd["how"] = "ended";
    let [out, complaint] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out = (out + text).slice(0, keptCharacters);
      onText?.(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(-keptCharacters);
    });
    const kill = (): void => killWithChildren(child);
    const timer = setTimeout(() => {
      how = "too-slow";
      kill();
    }, limitMs);
    signal.addEventListener("abort", kill, { once: true });
    const end = (code: number): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", kill);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ how, code, out, complaint });
    };
    child.once("spawn", () => yieldToOthers(child));
    child.once("error", () => {
      how = "not-started";
      end(-1);
    });
    child.once("exit", (code) => {
      // What it left running goes with it; whoever escaped the group may hold the pipes, and is not waited for.
      const patience = setTimeout(() => end(code ?? -1), lingerMs);
      // On Windows its number may belong to somebody else by now.
      if (process.platform !== "win32") kill();
      child.once("close", () => {
        clearTimeout(patience);
        end(code ?? -1);
      });
    });
  });
}

/** Whoever works at the computer comes first. */
function yieldToOthers({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, belowNormal);
  } catch {
    // It may have ended already.
  }
}

function killWithChildren({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    const taskkill = join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
    spawn(taskkill, ["/PID", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true }).on("error", () => null);
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The whole group has ended.
  }
}
