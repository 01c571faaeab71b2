import { expect, it } from "vitest";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { handOutListPdf } from "#main/paper/hand-out-list.ts";
import { BundleId, ExpertId } from "#shared/ids.ts";
import type { HandOutRow } from "#shared/ipc/hand-out-calls.ts";
import { pagesOf, paperTools } from "#tests/support/read-paper.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

const row = (entry: number): HandOutRow => ({
  entry,
  expert: ExpertId.parse(`E${String(entry).padStart(2, "0")}`),
  expertName: "陈𬱖",
  bundle: BundleId.parse("cast-2023-a1b2c3-v3-E01"),
  slip: "0123456789abcdef",
  carrier: `U盘 ${String(entry)}`,
  purpose: "本次推选的专家评审",
  handedOn: "2023-12-10",
  receiptOn: entry === 1 ? null : "2023-12-10",
  ended: entry === 1 ? null : "returned",
  endedOn: entry === 1 ? null : "2023-12-12",
  note: "",
  recordedBy: "王经办",
  recordedAtMs: 0,
  changes: 0,
});

describeWithTools("the printed register", paperTools, () => {
  it("says what went to whom, what is still out and what the law asks, and goes on over pages with its head", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => row(at + 1));
    const facts = { title: "2023年度推选", round: "cast-2023-a1b2c3", practice: true, writtenBy: "王经办" };
    const { bytes, undrawable } = await handOutListPdf({
      ...facts,
      foot: "记录链第 3 项 AAAA-BBBB-CCCC-DDDD",
      writtenAt: "2023-12-13 09:00",
      rows,
      font: shippedAssets().font,
    });
    expect(undrawable).toEqual([]);
    const pages = pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toContain("共30件；未签收1件；未归还或销毁1件");
    expect(pages[0]).toContain("演练");
    for (const page of pages.slice(0, -1)) expect(page).toContain("发放日期");
    expect(pages.join("")).toContain("已归还");
    expect(pages.join("")).toContain("仅为本次推选的评审目的");
    expect(pages.at(-1)).toContain("监督人签名");
  });
});
