/** What the page said of a candidate's fields, by their accessible names. */
export interface Claims {
  /** Values that stood on screen when it said «已保存» last. */
  readonly saved: Readonly<Record<string, string>>;
  /** Values that were typed since, by field: each of them may be on disk too. */
  readonly since: Readonly<Record<string, readonly string[]>>;
  /** How often it said so. */
  readonly count: number;
}

/**
 * Notes from now on what stands in the fields of the score form whenever the page says «已保存»; runs in the page, so it
 * may use nothing from outside. The notes are in `window.claims`.
 */
export function watchClaims(): void {
  const claims: { saved: Record<string, string>; since: Record<string, string[]>; count: number } = {
    saved: {},
    since: {},
    count: 0,
  };
  Object.assign(window, { claims });
  const nameOf = (field: HTMLInputElement | HTMLTextAreaElement): string =>
    field.getAttribute("aria-label") ?? field.labels?.[0]?.textContent ?? "";
  const fields = (): (HTMLInputElement | HTMLTextAreaElement)[] => [
    ...document.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]'),
    ...document.querySelectorAll<HTMLTextAreaElement>("section textarea"),
  ];
  const look = (): void => {
    const said = [...document.querySelectorAll('header [role="status"]')].map((status) => status.textContent).join("");
    if (!/已保存 \d\d:\d\d:\d\d/.test(said)) return;
    claims.saved = Object.fromEntries(fields().map((field) => [nameOf(field), field.value]));
    claims.since = {};
    claims.count += 1;
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    (claims.since[nameOf(target)] ??= []).push(target.value);
  });
  look();
}
