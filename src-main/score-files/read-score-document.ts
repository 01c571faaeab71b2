import { z } from "zod";
import { ScoreDocument } from "#shared/formats/score-file.ts";
import { ok, type Result } from "#shared/result.ts";
import { arePlainForms } from "#main/score-files/plain-forms.ts";
import { parseBoundedJson } from "#main/score-files/parse-bounded-json.ts";
import { scoreFileFault, type ScoreFileFault } from "#main/score-files/score-file-fault.ts";

/** Deepest nesting of a document is five; anything much deeper is hostile. */
const depthLimit = 12;

const ClaimedVersion = z.object({ format: z.literal("pingshen/scores"), formatVersion: z.int().min(2) });
const WithoutForms = ScoreDocument.omit({ forms: true });
const fieldsNamed = 5;

/** The document in these bytes, whose signature held already. */
export function readScoreDocument(bytes: Uint8Array): Result<ScoreDocument, ScoreFileFault> {
  const parsed = parseBoundedJson(bytes, depthLimit);
  if (!parsed.ok) return scoreFileFault("readable", "score-file-unreadable");
  const claimed = ClaimedVersion.safeParse(parsed.value);
  if (claimed.success)
    return scoreFileFault("readable", "score-file-newer", { formatVersion: claimed.data.formatVersion });
  const fast = readPlain(parsed.value);
  if (fast !== undefined) return ok(fast);
  const document = ScoreDocument.safeParse(parsed.value);
  if (document.success) return ok(document.data);
  const fields = document.error.issues.slice(0, fieldsNamed).map((issue) => issue.path.join("."));
  return scoreFileFault("readable", "score-file-malformed", { fields: fields.join(", ") });
}

// The forms are nearly all of a document; the schema alone takes as long for them as all other steps together.
function readPlain(value: unknown): ScoreDocument | undefined {
  if (typeof value !== "object" || value === null || !("forms" in value)) return undefined;
  const { forms, ...rest } = value;
  if (!arePlainForms(forms)) return undefined;
  const document = WithoutForms.safeParse(rest);
  return document.success ? { ...document.data, forms } : undefined;
}
