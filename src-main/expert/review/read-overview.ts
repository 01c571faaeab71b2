import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { openDesk, sealedSubmission, seatRow } from "#main/expert/open-desk.ts";
import { candidateStates } from "#main/expert/review/candidate-states.ts";
import { volumeRows, volumeStates } from "#main/expert/volumes/volume-rows.ts";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import type { CallContext } from "#main/world.ts";

/** Everything that the desk of the unlocked expert shows at a glance. */
export function readOverview(bundle: BundleId, context: CallContext): Answer<"review/overview"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const row = seatRow(db, session);
  const sealed = sealedSubmission(db, session);
  const { rules, index } = session.head;
  return ok({
    seat: {
      bundle,
      expert: session.expert,
      name: session.envelope.expert.name,
      keyFingerprint: keyFingerprint(session.publicKey),
      pledgedAtMs: row.pledgedAtMs,
    },
    expertUnit: session.envelope.expert.unit,
    title: rules.title,
    practice: index.practice,
    ruleHash: index.ruleHash,
    categories: rules.categories.filter((category) => session.envelope.expert.categories.includes(category.id)),
    recusalReasons: rules.recusalReasons,
    candidates: candidateStates(db, session),
    lastCandidate: row.lastCandidate,
    version: index.version,
    withdrawn: row.withdrawn.length,
    volumeStates: volumeStates(volumeRows(db, bundle)),
    sealed:
      sealed === undefined
        ? null
        : {
            revision: sealed.revision,
            sealedAtMs: sealed.sealedAtMs,
            sha256: sealed.sha256,
            contentSha256: sealed.contentSha256,
            fileName: sealed.fileName,
          },
  });
}
