/** What a key does on a focused row: the arrows go to the next row, Space marks it where rows can be marked. Answers whether it did something. */
export function moveAmongRows(row: HTMLElement, key: string): boolean {
  if (key === " ") {
    const mark = row.querySelector<HTMLInputElement>("input[type=checkbox]");
    mark?.click();
    return mark !== null;
  }
  if (key !== "ArrowDown" && key !== "ArrowUp") return false;
  const next = key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
  if (!(next instanceof HTMLElement) || next.tabIndex < 0) return false;
  next.focus();
  return true;
}
