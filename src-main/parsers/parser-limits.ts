/** What the reading of foreign files may take. */
export interface ParserLimits {
  /** How many files are read at once, each by a process of its own. */
  readonly size: number;
  /** How long one file may take. */
  readonly timeoutMs: number;
  /** Memory of the readers' own objects, which V8 counts. */
  readonly memoryMib: number;
  /** Memory of the whole process: what lies in buffers and in libraries written in C counts too. */
  readonly residentMib: number;
}

/** Enough for every file that a unit may send: a PDF of 300 MB, a photo of 200 million pixels line by line. */
export const parserLimits: ParserLimits = { size: 2, timeoutMs: 20_000, memoryMib: 512, residentMib: 1024 };

const residentOption = "--resident-mib=";

/** How a parser process is started so that it keeps to its limits. */
export const limitArguments = ({
  memoryMib,
  residentMib,
}: ParserLimits): { readonly args: string[]; readonly execArgv: string[] } => ({
  args: [`${residentOption}${String(residentMib)}`],
  execArgv: [`--max-old-space-size=${String(memoryMib)}`],
});

/** The limit of the whole process among its arguments. Units: MiB. */
export function residentLimit(argv: readonly string[]): number {
  const told = argv.find((argument) => argument.startsWith(residentOption))?.slice(residentOption.length);
  return Number(told ?? parserLimits.residentMib);
}
