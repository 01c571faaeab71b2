import { expect, it } from "vitest";
import { linkInCell } from "#shared/intake/cell-links.ts";
import { notAMaterial } from "#shared/intake/not-a-material.ts";

const found = (raw: string) => linkInCell({ raw, at: "a.xlsx/志愿者!F2" }).map(({ details }) => details["text"]);

it.each([
  ["材料见 https://pan.baidu.com/s/1abc?pwd=8k2m。", "https://pan.baidu.com/s/1abc?pwd=8k2m"],
  ["pan.baidu.com/s/1abc", "pan.baidu.com/s/1abc"],
  ["网盘，提取码：8k2m", "提取码：8k2m"],
])("an address or the code of a cloud disk is told: %s", (raw, text) => {
  expect(found(raw)).toEqual([text]);
});

it.each(["长期从事网络安全科普", "访问码头工人子弟学校", "http 协议讲座", "", "drive.学习"])(
  "plain text is not: %s",
  (raw) => expect(found(raw)).toEqual([]),
);

it.each([
  ["盖章扫描件.url", "file-is-link"],
  ["推荐表.LNK", "file-is-link"],
  ["邮件.msg", "mail-not-opened"],
  ["推荐表.wps", "file-of-wps"],
  ["说明.txt", "file-not-asked"],
])("%s is told as %s", (path, code) => {
  expect(notAMaterial(path).code).toBe(code);
});
