/**
 * Runs `work` on every item, at most `limit` at a time; answers in the order of the items.
 *
 * Errors: rejects with the first failure, after what was running has ended.
 */
export async function runSomeAtOnce<Item, Answer>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = items.entries();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const [at, item] of waiting) {
      if (failed) return;
      try {
        answers[at] = await work(item);
      } catch (fault) {
        failed = true;
        throw fault;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: limit }, lane));
  for (const ended of lanes) if (ended.status === "rejected") throw ended.reason;
  return answers;
}
