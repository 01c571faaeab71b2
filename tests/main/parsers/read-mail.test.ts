import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readMailInto } from "#main/parsers/read-mail.ts";
import { makeMail } from "#main/sample/make-mail.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const text = (data: string) => new TextEncoder().encode(data);

async function attachmentsOf(mail: Uint8Array | string) {
  const folder = tempFolder();
  writeFileSync(join(folder, "信.eml"), mail);
  const target = join(folder, "out");
  const count = await readMailInto(join(folder, "信.eml"), target);
  return { count, folder, target, names: readdirSync(target).sort() };
}

it("takes out attachments byte for byte under their names, also those in GBK", async () => {
  const data = Uint8Array.from({ length: 5000 }, (_, at) => at % 251);
  const { count, target, names } = await attachmentsOf(makeMail("材料", [{ name: "张三（推荐表）.docx", data }]));
  expect([count, names]).toEqual([1, ["张三（推荐表）.docx"]]);
  expect(new Uint8Array(readFileSync(join(target, "张三（推荐表）.docx")))).toEqual(data);
});

it("writes nothing outside its folder, and two attachments of one name both", async () => {
  const { folder, names } = await attachmentsOf(
    makeMail("材料", [
      { name: "../../外面.jpg", data: text("1") },
      { name: "照片.jpg", data: text("2") },
      { name: "照片.JPG", data: text("3") },
      { name: "..", data: text("4") },
    ]),
  );
  expect(names).toEqual(["外面.jpg", "照片 (2).JPG", "照片.jpg", "附件4"]);
  expect(readdirSync(folder).sort()).toEqual(["out", "信.eml"]);
});

it("leaves pictures that stand in the text of the mail", async () => {
  const mail = [
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "hello",
    "--b",
    'Content-Type: image/png; name="logo.png"',
    'Content-Disposition: inline; filename="logo.png"',
    "Content-Transfer-Encoding: base64",
    "",
    "AAAA",
    "--b--",
    "",
  ].join("\r\n");
  expect(await attachmentsOf(mail)).toMatchObject({ count: 0, names: [] });
});
