import type { ParseAnswer, ParseFault, ParseJob } from "#main/parsers/parser.ts";

/** What goes to a parser process. */
export interface ParseRequest {
  readonly id: number;
  readonly job: ParseJob;
}

/** What comes back, under the number of the request. */
export interface ParseReply {
  readonly id: number;
  readonly answer: ParseAnswer | ParseFault;
}

const hasId = (message: unknown): message is { readonly id: unknown } =>
  typeof message === "object" && message !== null && "id" in message;

/** Whether a message is a reply; anything else from the process is ignored. */
export const isParseReply = (message: unknown): message is ParseReply =>
  hasId(message) && typeof message.id === "number" && "answer" in message && typeof message.answer === "object";

/** Whether a message is a request. */
export const isParseRequest = (message: unknown): message is ParseRequest =>
  hasId(message) && typeof message.id === "number" && "job" in message && typeof message.job === "object";
