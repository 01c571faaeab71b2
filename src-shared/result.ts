/** The answer of anything that can fail in an expected way. Plain data, so it crosses processes whole. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success that carries `value`. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** An expected failure that carries `error`. */
export const err = <const E>(error: E): Result<never, E> => ({ ok: false, error });
