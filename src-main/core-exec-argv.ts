/**
 * How the core's process is started.
 *
 * V8 would let memory for young objects grow to 128 MB and never give it back while large panels are ranked; with a
 * fourth of it the same work takes as long.
 */
export const coreExecArgv: readonly string[] = ["--max-semi-space-size=16"];
