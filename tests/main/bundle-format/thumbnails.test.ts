import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readHead } from "#main/bundle-format/read-head.ts";
import { makeBundle, makeBundleContent, smallPaths } from "#tests/support/make-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

it("a bundle may have its thumbnails in the head, as the first bundles did, or in volumes", async () => {
  const folder = tempFolder();
  const { media, headFiles } = makeBundleContent(folder);
  const inHead = await readHead(await makeBundle(tempFolder()));
  const inVolumes = await readHead(
    await makeBundle(folder, {
      headFiles: headFiles.slice(0, 2),
      media: [...media, ...headFiles.slice(2).map(onDisk)],
    }),
  );
  const volumeOf = (head: typeof inHead): (number | undefined)[] =>
    smallPaths.thumbnails.map((path) => (head.ok ? head.value.files.get(path)?.volume : undefined));
  expect(volumeOf(inHead)).toEqual([0, 0]);
  expect(volumeOf(inVolumes)).toEqual([1, 1]);

  function onDisk(thumbnail: (typeof headFiles)[number], at: number): (typeof headFiles)[number] {
    const source = join(folder, `thumbnail-${at}`);
    writeFileSync(source, thumbnail.source);
    return { ...thumbnail, source };
  }
});
