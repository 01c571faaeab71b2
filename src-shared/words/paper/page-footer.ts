/** Under every printed page. */
export const pageFooterWords = {
  page: { zh: "第 {{page}} 页 / 共 {{pages}} 页", en: "Page {{page}} of {{pages}}" },
} as const;
