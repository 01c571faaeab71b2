import { Tabs } from "antd";
import { useState, type ReactNode } from "react";
import type { StoredRules } from "#shared/ipc/rule-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { categorySections, roundSections } from "#shared/rules/fields/sections.ts";
import { useWords } from "#renderer/lib/language.ts";
import { CategoryForm } from "#renderer/secretariat/rules/category-form.tsx";
import { CompareTab } from "#renderer/secretariat/rules/compare/compare-tab.tsx";
import { DryRunTab } from "#renderer/secretariat/rules/dry-run/dry-run-tab.tsx";
import { SectionForm } from "#renderer/secretariat/rules/edit/section-form.tsx";
import { useRulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";
import { FaultList } from "#renderer/secretariat/rules/fault-list.tsx";
import { TextTab } from "#renderer/secretariat/rules/text-tab.tsx";
import { tabOf } from "#renderer/secretariat/rules/tab-of.ts";

interface Props {
  readonly overview: RoundOverview;
  readonly stored: StoredRules;
  /** Stands above the pages and does not scroll away. */
  readonly bar: ReactNode;
}

/** The pages of the rules: forms while they are written, the whole text, a dry run, a comparison. */
export function RuleTabs({ overview, stored, bar }: Props) {
  const { t, language } = useWords();
  const { faults } = useRulesInEdit();
  const frozen = stored.frozenAtMs !== null;
  const [tab, setTab] = useState(frozen ? "text" : "general");
  const open = frozen && !["text", "dry-run", "compare"].includes(tab) ? "text" : tab;
  const marked = (id: string, title: string): string =>
    faults.some(({ field }) => tabOf(field) === id) ? `✕ ${title}` : title;
  const forms = [
    ...roundSections.slice(0, 2).map((section) => ({
      key: section.id,
      label: marked(section.id, section.title[language]),
      children: <SectionForm prefix="" section={section} />,
    })),
    ...categorySections.map((section) => ({
      key: section.id,
      label: marked(section.id, section.title[language]),
      children: <CategoryForm section={section} />,
    })),
    ...roundSections.slice(2).map((section) => ({
      key: section.id,
      label: marked(section.id, section.title[language]),
      children: <SectionForm prefix="" section={section} />,
    })),
  ];
  return (
    <div className={styles["desk"]}>
      <div className={styles["bar"]}>
        {bar}
        {!frozen && <FaultList onOpen={setTab} />}
      </div>
      <Tabs
        className={styles["tabs"] ?? ""}
        activeKey={open}
        destroyOnHidden
        tabBarGutter={22}
        onChange={setTab}
        items={[
          ...(frozen ? [] : forms),
          { key: "text", label: t("rules.tabs.text"), children: <TextTab overview={overview} stored={stored} /> },
          { key: "dry-run", label: t("rules.tabs.dryRun"), children: <DryRunTab /> },
          {
            key: "compare",
            label: t("rules.tabs.compare"),
            children: <CompareTab round={overview.round} stored={stored} />,
          },
        ]}
      />
    </div>
  );
}
