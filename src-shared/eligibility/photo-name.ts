/** Cannot stand in a file name on Windows. */
const forbidden = /[\\/:*?"<>|]/g;
const extension = /\.[^.]*$/;
const separators = "\\s\\-_+()\\[\\]【】";

/**
 * Whether a photo is named by the exact name, an optional separator and a running number, e.g. `张三1.jpg`, `张三 (2).JPG`.
 *
 * Shape: width and spaces do not matter; characters that a file name cannot hold are left out of the name.
 * Source: notice facts §6.
 */
export function isPhotoName(fileName: string, name: string): boolean {
  const stem = plain(fileName.replace(extension, ""));
  const expected = plain(name);
  if (expected === "" || !stem.startsWith(expected)) return false;
  return new RegExp(`^[${separators}]*\\d+[${separators}]*$`, "u").test(stem.slice(expected.length));
}

/**
 * A name for each photo whose name is not in order, by place in the list; files keep their own names until a person acts.
 *
 * Shape: the smallest free running numbers, in the order of the list.
 */
export function proposePhotoNames(fileNames: readonly string[], name: string): ReadonlyMap<number, string> {
  const taken = new Set(
    fileNames.flatMap((fileName) =>
      isPhotoName(fileName, name) ? Number(/(\d+)\D*$/.exec(stemOf(fileName))?.[1]) : [],
    ),
  );
  const proposals = new Map<number, string>();
  let next = 1;
  fileNames.forEach((fileName, at) => {
    if (isPhotoName(fileName, name)) return;
    while (taken.has(next)) next += 1;
    taken.add(next);
    proposals.set(at, `${name.trim().replace(forbidden, "")}${next}.jpg`);
  });
  return proposals;
}

const stemOf = (fileName: string): string => fileName.replace(extension, "").normalize("NFKC");
const plain = (text: string): string => text.normalize("NFKC").replace(forbidden, "").replace(/\s/gu, "");
