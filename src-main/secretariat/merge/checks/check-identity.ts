import { fromBase64 } from "#main/signing/base64.ts";
import { checkCertificate } from "#main/signing/key-certificate.ts";
import { mergeFinding, type MergeCheck } from "#main/secretariat/merge/checks/merge-check.ts";
import { slipKeyOf } from "#main/secretariat/merge/read-merge-state.ts";

/**
 * The slip was printed for this expert and this bundle, and was not lost.
 *
 * Whoever finds a lost slip can activate an old bundle with it and make a key of their own, so nothing that it vouches
 * for is taken any more, whenever it was sealed: a laptop's clock proves nothing. What was merged before stays.
 */
export const checkSlip: MergeCheck = ({ file, state }) => {
  const { bundle, expert, slip } = file.open.document;
  if (!state.expertNames.has(expert)) return [mergeFinding(file.fileName, "error", "merge-expert-unknown", { expert })];
  if (state.panels.get(expert)?.length === 0)
    return [mergeFinding(file.fileName, "error", "merge-expert-left", { expert })];
  if (state.slips.get(slipKeyOf(bundle, expert))?.slip !== slip)
    return [mergeFinding(file.fileName, "error", "merge-slip-unknown", { expert, slip })];
  const revoked = state.revoked.get(slip);
  if (revoked === undefined || state.merged.some(({ sha256 }) => sha256 === file.sha256)) return [];
  const revokedAt = new Date(revoked.revokedAtMs).toISOString();
  return [
    mergeFinding(file.fileName, "error", "merge-slip-revoked", { expert, slip, revokedAt, reason: revoked.reason }),
  ];
};

/** The slip's key vouches for the key that signed the file. */
export const checkSigner: MergeCheck = ({ file, state }) => {
  const { document, publicKey } = file.open;
  const { round, bundle, expert, certificate } = document;
  const row = state.slips.get(slipKeyOf(bundle, expert));
  const slipKey = row && fromBase64(row.publicKey, 32);
  const certified = slipKey && checkCertificate({ round, slip: document.slip, expert, slipKey, certificate });
  if (certified !== undefined && Buffer.from(certified).equals(publicKey)) return [];
  return [mergeFinding(file.fileName, "error", "merge-certificate-false", { expert })];
};
