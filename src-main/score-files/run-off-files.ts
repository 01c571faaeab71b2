import {
  ballotComment,
  ballotEntries,
  RunOffBallot,
  runOffComment,
  runOffEntries,
  RunOffRequest,
} from "#shared/formats/run-off.ts";
import type { Result } from "#shared/result.ts";
import {
  readSignedDocument,
  signDocument,
  type SignedDocument,
  type SignedFault,
} from "#main/score-files/signed-document.ts";

/** A ballot request as its file holds it, signed by the organiser's key (32 bytes of seed). */
export const encodeRequest = (request: RunOffRequest, signingSeed: Uint8Array): Uint8Array =>
  signDocument(runOffEntries, request, signingSeed, {
    trustedComment: runOffComment(request),
    untrustedComment: "signature of a run-off ballot",
  });

/** What a ballot request says, once its signature held. Whether its key is the organiser's is for the caller. */
export const readRequest = (content: Uint8Array): Result<SignedDocument<RunOffRequest>, SignedFault> =>
  readSignedDocument(runOffEntries, content, RunOffRequest, runOffComment);

/** The signed content of an answer; it is sealed to the secretariat like a score file. */
export const encodeBallot = (ballot: RunOffBallot, signingSeed: Uint8Array): Uint8Array =>
  signDocument(ballotEntries, ballot, signingSeed, {
    trustedComment: ballotComment(ballot),
    untrustedComment: "signature of an expert's ballot",
  });

/** What an answer says, once its signature held. Whether its key is the expert's is for the slip's certificate. */
export const readBallot = (content: Uint8Array): Result<SignedDocument<RunOffBallot>, SignedFault> =>
  readSignedDocument(ballotEntries, content, RunOffBallot, ballotComment);
