import { ne } from "drizzle-orm";
import type { Expert } from "#shared/domain/expert.ts";
import type { ExpertId } from "#shared/ids.ts";
import { expert } from "#shared/schema/secretariat.ts";
import { slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";

type Reader = Pick<SecretariatDatabase | SecretariatTransaction, "select">;

/** The experts who sit on a panel, by id. Who has left keeps a row without categories. */
export const seatedExperts = (db: Reader): Expert[] =>
  db
    .select()
    .from(expert)
    .where(ne(expert.categories, []))
    .orderBy(expert.id)
    .all()
    .map((row) => ({ ...row, categories: [...row.categories] }));

/** Experts for whom a slip was printed; they stay known even when they leave. */
export const slipHolders = (db: Reader): ReadonlySet<ExpertId> =>
  new Set(
    db
      .select({ id: slip.expert })
      .from(slip)
      .all()
      .map(({ id }) => id),
  );
