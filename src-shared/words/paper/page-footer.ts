/** Under every printed page. */
export const pageFooterWords = {
  page: { zh: "第 {{page}} 页 / 共 {{pages}} 页", en: "Page {{page}} of {{pages}}" },
  journal: { zh: "记录链第 {{entry}} 项 {{journal}}", en: "Journal entry {{entry}} {{journal}}" },
} as const;
