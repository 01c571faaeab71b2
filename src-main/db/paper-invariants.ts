/** What always holds of paper entries; few rows, so every sheet that is typed can be held against it. */
export const paperInvariants = [
  {
    name: "two people typed a paper entry",
    sql: `SELECT first.entry FROM paper_typing first JOIN paper_typing second
          ON second.entry = first.entry AND second.turn > first.turn WHERE first.typist = second.typist`,
  },
  {
    name: "what was typed from paper and counts has a scan",
    sql: `SELECT expert FROM score_file WHERE key_fingerprint = ''
          EXCEPT SELECT entry.expert FROM paper_entry entry JOIN paper_scan scan ON scan.entry = entry.id
          WHERE entry.given_up_at_ms IS NULL`,
  },
  {
    name: "an expert has one paper entry that was not given up",
    sql: "SELECT expert FROM paper_entry WHERE given_up_at_ms IS NULL GROUP BY expert HAVING count(*) > 1",
  },
] as const satisfies readonly { readonly name: string; readonly sql: string }[];
