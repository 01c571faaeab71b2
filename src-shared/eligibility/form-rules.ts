import type { ContentType, Material } from "#shared/domain/material.ts";
import type { Fault, ScreeningRule } from "#shared/eligibility/screening-rule.ts";
import type { ScreeningFindingCode } from "#shared/words/findings/screening.ts";

interface FormKind {
  readonly kind: "form-word" | "form-pdf";
  readonly contents: readonly ContentType[];
  readonly missing: ScreeningFindingCode;
  readonly several: ScreeningFindingCode;
  readonly other: ScreeningFindingCode;
  readonly rule: "formWord" | "formPdf";
}

/** The editable form is there, once, and opens. */
export const wordFormRule = formRule({
  kind: "form-word",
  contents: ["docx", "doc"],
  missing: "form-word-missing",
  several: "form-word-several",
  other: "form-not-word",
  rule: "formWord",
});

/** The stamped and scanned form is there, once, and opens. Whether it is stamped is for a person to see. */
export const pdfFormRule = formRule({
  kind: "form-pdf",
  contents: ["pdf"],
  missing: "form-pdf-missing",
  several: "form-pdf-several",
  other: "form-not-pdf",
  rule: "formPdf",
});

/** Whether a file is of another kind than its place asks for; an unknown broken one counts as broken instead. */
export const isOfOtherKind = ({ facts }: Material, contents: readonly ContentType[]): boolean =>
  !contents.includes(facts.content) && (facts.content !== "other" || facts.readable);

function formRule(form: FormKind): ScreeningRule {
  return {
    codes: [form.missing, form.several, form.other, "form-broken", "form-encrypted", "form-macro"],
    source: ({ rules }) => rules.materials[form.rule].source,
    check: ({ rules, nomination, materials }) => {
      const files = materials.filter(({ kind }) => kind === form.kind);
      const [first] = files;
      if (first === undefined) {
        const required = rules.materials[form.rule].required;
        return required ? [{ severity: "error", code: form.missing, at: nomination.at, details: {} }] : [];
      }
      const several: Fault = {
        severity: "warning",
        code: form.several,
        at: first.at,
        details: { count: files.length },
      };
      return [...(files.length > 1 ? [several] : []), ...files.flatMap((file) => fileFaults(file, form))];
    },
  };
}

function fileFaults(file: Material, form: FormKind): readonly Fault[] {
  const { fileName, at, facts } = file;
  const severity = "error";
  if (facts.encrypted === true) return [{ severity, code: "form-encrypted", at, details: { fileName } }];
  if (isOfOtherKind(file, form.contents)) {
    return [{ severity, code: form.other, at, details: { fileName, content: facts.content } }];
  }
  if (!facts.readable) return [{ severity, code: "form-broken", at, details: { fileName, fault: facts.fault ?? "" } }];
  return facts.hasMacro === true ? [{ severity: "warning", code: "form-macro", at, details: { fileName } }] : [];
}
