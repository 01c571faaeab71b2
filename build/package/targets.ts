import { parseArgs } from "node:util";

/** Systems that Electron is made for and Pingshen is delivered for. */
const platforms = ["win32", "linux"] as const;
const architectures = ["x64", "arm64"] as const;

export interface Target {
  readonly platform: (typeof platforms)[number];
  readonly arch: (typeof architectures)[number];
}

export interface PackageOptions {
  readonly targets: readonly Target[];
  /** Folder with the official Electron zips; without it they are looked for where Electron keeps its downloads. */
  readonly zips: string | undefined;
  readonly out: string;
  /** File with the Ed25519 private key (PEM) that signs the list of checksums. */
  readonly releaseKey: string | undefined;
}

export const usage = `Packs the program for delivery.
  npm run package -- [--platform win32,linux] [--arch x64,arm64] [--zips DIR] [--out DIR] [--release-key FILE]
    --platform     win32, linux or both; without it this computer's
    --arch         x64, arm64 or both; without it x64
    --zips         folder with electron-vX-PLATFORM-ARCH.zip as downloaded from Electron's releases
    --out          folder to write into, "packages" without it
    --release-key  Ed25519 private key (PEM) that signs SHA256SUMS as a minisign file`;

/** The options, or what is wrong with the arguments. */
export function readOptions(argv: readonly string[], platform: NodeJS.Platform): PackageOptions | string {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { platform: text, arch: text, zips: text, out: text, "release-key": text },
    });
    const chosen = choose(values.platform ?? (platform === "win32" ? "win32" : "linux"), platforms, "--platform");
    const arches = choose(values.arch ?? "x64", architectures, "--arch");
    return {
      targets: chosen.flatMap((each) => arches.map((arch) => ({ platform: each, arch }))),
      zips: values.zips,
      out: values.out ?? "packages",
      releaseKey: values["release-key"],
    };
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

function choose<Name extends string>(text: string, known: readonly Name[], option: string): readonly Name[] {
  return text.split(",").map((part) => {
    const found = known.find((name) => name === part.trim());
    if (found === undefined) throw new Error(`${option}: "${part}" is none of ${known.join(", ")}.`);
    return found;
  });
}
