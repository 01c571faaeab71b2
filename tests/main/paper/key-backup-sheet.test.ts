import { expect, it } from "vitest";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { keyBackupPdf } from "#main/paper/key-backup-sheet.ts";
import { pagesOf, paperTools } from "#tests/support/read-paper.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

type Input = Parameters<typeof keyBackupPdf>[0];

const groups = "7K3MQ 0XW2R ABCDE STVWX YZ012 34567 89MNP QRSTV WXYZ0 12345 6789A BCDEF".split(" ");
const backup: Input = {
  title: "2023 年度推选活动",
  fingerprint: "0F3A 91C2 77D0 5B1E",
  createdAt: "2026-11-25",
  people: 1,
  share: 1,
  groups,
  recipient: "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
  font: shippedAssets().font,
};

describeWithTools("a printed key backup", paperTools, () => {
  it("holds the whole code, each group with its number, and what it belongs to, on one page", async () => {
    const { bytes, undrawable } = await keyBackupPdf(backup);
    const pages = pagesOf(bytes);
    expect(pages).toHaveLength(1);
    groups.forEach((group, at) => expect(pages[0]).toContain(`${at + 1}${group}`));
    for (const part of [
      "2023年度推选活动",
      "0F3A91C277D05B1E",
      "长窗巧云蓝云锐鹿小花墨马",
      "2026-11-25",
      backup.recipient,
    ]) {
      expect(pages[0]).toContain(part);
    }
    expect(undrawable).toEqual([]);
  });

  it("says where to keep it, what it can do, what is lost without it, and has room for signatures", async () => {
    const [page] = pagesOf((await keyBackupPdf(backup)).bytes);
    for (const part of [
      "一人保管",
      "装入信封，封口处签名，锁进保险柜",
      "可以用它恢复这把密钥",
      "密封给它的评分文件永远打不开",
      "可以向新密钥重新密封、重新提交",
      "保管人签名",
      "见证人签名",
      "日期",
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain("两份");
  });

  it("says of one of two shares that it is worthless alone and kept apart from the other, still on one page", async () => {
    const title = "关于组织开展二〇二三年度全国科技志愿服务先进典型宣传推选工作的评审活动";
    const pages = pagesOf((await keyBackupPdf({ ...backup, title, people: 2, share: 2 })).bytes);
    expect(pages).toHaveLength(1);
    for (const part of [title, "第2份/共2份", "单独一份没有任何用处", "两份由两个人分开保管"]) {
      expect(pages[0]).toContain(part);
    }
  });

  it("reports a character of the title that the font lacks and shows its number", async () => {
    const { bytes, undrawable } = await keyBackupPdf({ ...backup, title: "𠮷县推选" });
    expect(undrawable).toEqual([{ text: "𠮷县推选", characters: ["𠮷"] }]);
    expect(pagesOf(bytes)[0]).toContain("〔U+20BB7〕县推选");
  });
});
