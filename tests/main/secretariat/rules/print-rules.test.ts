import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hashGroups } from "#main/paper/hash-groups.ts";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { withValueAt } from "#shared/rules/fields/place.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { pagesOf, paperTools } from "#tests/support/read-paper.ts";
import { createTempCore } from "#tests/support/temp-core.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

const by = "王经办";
const source = { from: "preset", preset: "cast-2023" } as const;

describeWithTools("the rules on paper", paperTools, () => {
  it("stand in words with sources and open points, the hash on each page and two lines to sign", async () => {
    const core = createTempCore();
    const { round } = await core.must("rounds/create", { preset: "cast-2023", practice: false, by });
    const { ruleHash } = await core.must("rules/freeze", { round, by, witness: "李核对" });
    const target = core.world.grants.grant(core.folder);
    const { path, pages: count } = await core.must("rules/print", { round, target, language: "zh" });
    const pages = pagesOf(readFileSync(path));
    expect(pages).toHaveLength(count);
    const hash = hashGroups(ruleHash).replaceAll(" ", "");
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(hash);
      expect(page).toContain(`第${at + 1}页/共${count}页`);
    }
    const all = pages.join("");
    const parts = [
      "规则核对页（四眼）",
      "已冻结2023-12-01",
      "王经办、李核对",
      "席位：30",
      "年限计算日：2023-11-20",
      "每类上限：5个",
      "怎么判断：注册志愿者人数≥20：20通过，19须写明理由；低于10一律不通过",
      "怎么判断：志愿者人数×10≥常住人口，即不低于1/10：100人中10人通过",
      "满分（权重）：35分",
      "18–20突出",
      "并列时依次比较：得分→「成效与群众认可」平均分",
      "去掉最高、最低各：1个",
      "依据：通知要点§2",
      "通知未定事项",
    ];
    for (const part of parts) expect(all).toContain(part);
    for (const { text, setting } of cast2023.openPoints) {
      expect(all).toContain(text.zh.replace(/\s/g, ""));
      expect(all).toContain(setting.zh.replace(/\s/g, ""));
    }
    const [first = ""] = pages;
    expect(first.match(/Date/g)).toHaveLength(2);
    expect(first).toContain("经办人");
    expect(first).toContain("核对人");
    const english = await core.must("rules/print", { round, target, language: "en" });
    expect(pagesOf(readFileSync(english.path)).join("")).toContain("Validscorestoberanked:3forms");
    await core.close();
  });

  it("that differ stand old beside new, and only what differs", async () => {
    const core = createTempCore();
    const { round, ...rest } = await core.must("rounds/create", { preset: "cast-2023", practice: true, by });
    expect(rest.practice).toBe(true);
    const { ruleHash } = await core.must("rules/read", { round });
    const text = encodeRules(withValueAt(cast2023, "categories.0.seats", 29));
    await core.must("rules/save", { round, text, basedOn: ruleHash, by });
    const target = core.world.grants.grant(core.folder);
    const answer = await core.must("rules/print-comparison", {
      ...{ round, source, sourceName: "2023 模板", target, language: "zh" },
    });
    expect(answer.differences).toBe(1);
    const [page] = pagesOf(readFileSync(answer.path));
    for (const part of ["规则比较", "演练TEST", "2023模板", "1处，其余相同", "席位·席位", "3029"])
      expect(page).toContain(part);
    expect(page).not.toContain("年限计算日");
    await core.close();
  });
});
