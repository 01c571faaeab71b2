/** Lines of at most `columns` full-width characters; Latin letters and digits count half. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const character of text) {
    const wide = character > "\u2e7f" || character === "“" || character === "”" || character === "—" ? 1 : 0.56;
    if (used + wide > columns) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += character;
    used += wide;
  }
  return [...lines, line];
}
