import { createServer } from "node:http";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import JSZip from "jszip";
import { afterAll, expect, it } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";
import { createConversionMemory } from "#main/secretariat/converters/conversion-memory.ts";
import { convertFile } from "#main/secretariat/converters/convert-file.ts";
import { askConverter } from "#main/secretariat/converters/find-converter.ts";
import { makeProfile } from "#main/secretariat/converters/office-profile.ts";
import { makePlainPhoto, makeWordFile } from "#tests/support/reading-files.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, writer } from "#tests/support/with-tool.ts";

const parser = createNodeParser();
afterAll(() => parser.close());

const main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";

/** A picture that is only linked to. */
const inlinePicture = (link: string): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/>` +
  `<wp:docPr id="1" name="p"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">` +
  `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr>` +
  `<pic:blipFill><a:blip xmlns:r="${main}" r:link="${link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>` +
  `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A form whose picture, template and field each ask the server on `port` for something. */
async function linkingForm(port: number, localPicture: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await makeWordFile("标记文字 marker"));
  const text = async (name: string): Promise<string> => (await zip.file(name)?.async("string")) ?? "";
  const at = (name: string): string => `http://127.0.0.1:${String(port)}/${name}`;
  const outside = (id: string, type: string, name: string): string =>
    `<Relationship Id="${id}" Type="${main}/${type}" Target="${at(name)}" TargetMode="External"/>`;
  const picture = inlinePicture("rOut1") + inlinePicture("rOut3");
  const field = `<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;${at("field.png")}&quot; \\d "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`;
  const body = await text("word/document.xml");
  zip.file("word/document.xml", body.replace("<w:body>", `<w:body>${picture}${field}`));
  const links = await text("word/_rels/document.xml.rels");
  zip.file(
    "word/_rels/document.xml.rels",
    links.replace(
      "</Relationships>",
      `${outside("rOut1", "image", "picture.png")}<Relationship Id="rOut3" Type="${main}/image" Target="${pathToFileURL(localPicture).href}" TargetMode="External"/></Relationships>`,
    ),
  );
  const settings = await text("word/settings.xml");
  zip.file(
    "word/settings.xml",
    settings.replace(/(<w:settings[^>]*>)/, `$1<w:attachedTemplate r:id="rOut2" xmlns:r="${main}"/>`),
  );
  zip.file(
    "word/_rels/settings.xml.rels",
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outside("rOut2", "attachedTemplate", "template.dotm")}</Relationships>`,
  );
  return zip.generateAsync({ type: "uint8array" });
}

it("the profile of every conversion lets no macro, plugin or link of a document act", async () => {
  const folder = tempFolder();
  await makeProfile(folder, undefined);
  const text = readFileSync(join(folder, "user/registrymodifications.xcu"), "utf8");
  const value = (name: string): string | undefined =>
    new RegExp(`'${name}'[^>]*><value>([^<]*)</value>`).exec(text)?.[1];
  const read = [
    "MacroSecurityLevel",
    "DisableMacrosExecution",
    "OfficeBasic",
    "ExecutePlugins",
    "BlockUntrustedRefererLinks",
  ];
  expect(read.map(value)).toEqual(["3", "true", "0", "false", "true"]);
  expect(["ooInetProxyType", "ooInetHTTPProxyName", "ooInetHTTPProxyPort"].map(value)).toEqual(["2", "127.0.0.1", "9"]);
});

describeWithTools("a Word form that wants to reach out", [writer], () => {
  it("is converted, and nothing that it links to is asked for", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const folder = join(tempFolder(), "材料 与 数据");
      mkdirSync(folder);
      const secret = join(folder, "another candidate.jpg");
      writeFileSync(secret, await makePlainPhoto("#ff0000", 64, 64));
      const bytes = await linkingForm((server.address() as AddressInfo).port, secret);
      const path = join(folder, "推荐表.docx");
      writeFileSync(path, bytes);
      const signal = new AbortController().signal;
      const converter = await askConverter("word", "/usr/bin/soffice", folder, signal);
      if (converter === undefined) throw new Error("soffice does not answer");
      const source = {
        path,
        content: "docx",
        sha256: sha256Hex(bytes),
        durationSeconds: undefined,
        audio: undefined,
      } as const;
      const workshop = {
        memory: createConversionMemory(folder),
        parser,
        volumeLimitBytes: 1024 ** 3,
        signal,
        font: shippedAssets().font,
      };
      const made = await convertFile(converter, "word", source, join(folder, "converting"), workshop, () => undefined);
      if ("why" in made) throw new Error(`${made.why} ${made.reason}`);
      const answer = await parser.material(made.path);
      expect("facts" in answer && answer.facts.text).toContain("标记文字 marker");
      expect(asked).toEqual([]);
      expect(readFileSync(made.path).includes("/Subtype/Image")).toBe(false);
    } finally {
      server.close();
    }
  });
});
