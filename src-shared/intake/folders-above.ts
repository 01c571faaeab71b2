/** The folders that a place lies in, the outermost first: `a` and `a/b` of `a/b/c.pdf`. */
export const foldersAbove = (at: string): readonly string[] => {
  const above: string[] = [];
  for (let end = at.indexOf("/"); end >= 0; end = at.indexOf("/", end + 1)) above.push(at.slice(0, end));
  return above;
};
