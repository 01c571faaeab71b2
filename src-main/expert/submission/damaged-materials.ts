import { and, eq } from "drizzle-orm";
import type { CandidateId, MaterialId } from "#shared/ids.ts";
import type { SealCheck } from "#shared/ipc/expert-calls.ts";
import { materialTrouble } from "#shared/schema/expert.ts";
import type { ExpertDatabase } from "#main/db/databases.ts";
import type { Session } from "#main/expert/session.ts";
import { volumeRows } from "#main/expert/volumes/volume-rows.ts";

type Damaged = SealCheck["damaged"][number];

/** The materials that this expert could not see as they should be, each once, with the title on its card. */
export function damagedMaterials(db: ExpertDatabase, session: Session): Damaged[] {
  const titleOf = (candidate: CandidateId, material: MaterialId): string =>
    session.candidates.get(candidate)?.materials.find(({ id }) => id === material)?.title ?? material;
  const found = new Map<string, Damaged>();
  for (const path of volumeRows(db, session.bundle).flatMap(({ damaged }) => damaged)) {
    const owner = session.owners.get(path);
    const card = owner && session.candidates.get(owner.candidate);
    const material = card?.materials.find(({ file, thumbnail, shown }) =>
      [file, thumbnail, shown?.file].includes(path),
    );
    if (card !== undefined && material !== undefined)
      found.set(`${card.id} ${material.id}`, { candidate: card.id, title: material.title, code: "damaged" });
  }
  const noted = db
    .select()
    .from(materialTrouble)
    .where(and(eq(materialTrouble.bundle, session.bundle), eq(materialTrouble.expert, session.expert)))
    .all();
  for (const { candidate, material, code } of noted) {
    const key = `${candidate} ${material}`;
    if (!found.has(key)) found.set(key, { candidate, title: titleOf(candidate, material), code });
  }
  return [...found.values()];
}
