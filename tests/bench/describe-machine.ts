import { execFileSync } from "node:child_process";
import { cpus, release, totalmem, type } from "node:os";

/** The machine of a measurement in one line. */
export function describeMachine(folder: string): string {
  const [first] = cpus();
  const memoryGiB = (totalmem() / 2 ** 30).toFixed(0);
  const cores = `${cpus().length} cores`;
  const openssl = `OpenSSL ${process.versions.openssl}`;
  return `${first?.model ?? "?"}, ${cores}, ${memoryGiB} GiB; ${type()} ${release()}; Node ${process.version} (${openssl}); disk ${diskOf(folder)}`;
}

function diskOf(folder: string): string {
  try {
    const line = execFileSync("df", ["--output=source,fstype", folder], { encoding: "utf8" }).split("\n")[1] ?? "";
    return line.trim().split(/\s+/).join(" ");
  } catch {
    return "unknown";
  }
}
