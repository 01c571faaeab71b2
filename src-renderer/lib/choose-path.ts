import type { ChoicePurpose, ChosenPath } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import type { Result } from "#shared/result.ts";
import { call } from "#renderer/lib/api.ts";

/** Lets the user choose files or a folder; nothing is chosen when the dialog is closed. */
export async function choosePath(purpose: ChoicePurpose): Promise<Result<readonly ChosenPath[], Problem>> {
  const answer = await call("dialog/choose", { purpose });
  return answer.ok ? { ok: true, value: answer.value.chosen } : answer;
}

/** Shows a written file or folder in the file manager; answers what went wrong, if anything. */
export async function revealPath(path: string): Promise<Problem | undefined> {
  const answer = await call("shell/reveal", { path });
  return answer.ok ? undefined : answer.error;
}
