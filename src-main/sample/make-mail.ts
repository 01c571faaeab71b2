import iconv from "iconv-lite";
import type { ArchiveEntry } from "#main/sample/gbk-zip.ts";

const boundary = "----=_NextPart_000_0001";

/** An e-mail as a Chinese mail program saves it: names of attachments in GBK, contents in base64. */
export function makeMail(subject: string, attachments: readonly ArchiveEntry[]): Uint8Array {
  const parts = attachments.map(({ name, data }) =>
    [
      `--${boundary}`,
      `Content-Type: application/octet-stream; name="${encodedWord(name)}"`,
      "Content-Transfer-Encoding: base64",
      `Content-Disposition: attachment; filename="${encodedWord(name)}"`,
      "",
      inLines(Buffer.from(data).toString("base64")),
      "",
    ].join("\r\n"),
  );
  const head = [
    "From: unit@example.org",
    "To: secretariat@example.org",
    `Subject: ${encodedWord(subject)}`,
    "Date: Mon, 6 Nov 2023 10:00:00 +0800",
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    'Content-Type: text/plain; charset="gb2312"',
    "Content-Transfer-Encoding: base64",
    "",
    iconv.encode("材料见附件。", "gbk").toString("base64"),
    "",
  ].join("\r\n");
  return new TextEncoder().encode(`${head}\r\n${parts.join("\r\n")}\r\n--${boundary}--\r\n`);
}

const encodedWord = (text: string): string => `=?gb18030?B?${iconv.encode(text, "gb18030").toString("base64")}?=`;

const inLines = (base64: string): string => base64.replaceAll(/.{76}(?=.)/g, "$&\r\n");
