/**
 * How the core's process is started.
 *
 * V8 would let memory for young objects grow to 128 MB and not give it back while large panels are ranked; with half of
 * it the same work takes as long, with a fourth it takes a tenth longer.
 */
export const coreExecArgv: readonly string[] = ["--max-semi-space-size=32"];
