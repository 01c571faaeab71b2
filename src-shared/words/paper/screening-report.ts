import type { Outcome } from "#shared/domain/candidate.ts";
import type { MaterialKind } from "#shared/domain/material.ts";
import type { Severity } from "#shared/finding.ts";
import type { ConditionCheck } from "#shared/ipc/secretariat-calls.ts";

/** Words of the workbook on the preliminary check. It is filed in Chinese. */
export const screeningReportWords = {
  title: "初审报告",
  practice: "【练习】",
  outcomes: { admitted: "合格", correction: "补正", rejected: "不合格" } satisfies Record<Outcome, string>,
  undecided: "待定",
  severities: { error: "错误", warning: "需处理", remark: "提示" } satisfies Record<Severity, string>,
  stages: { intake: "接收", screening: "初审" },
  verdicts: {
    pass: "符合",
    "needs-exception": "须写明理由",
    fail: "不符合",
    invalid: "读不出",
    missing: "未填报",
    judged: "由人判断",
  } satisfies Record<ConditionCheck["verdict"], string>,
  verified: "核实为 ",
  conditionKinds: { hard: "硬性", soft: "原则", judged: "由人判断" },
  kinds: {
    "form-word": "推荐表 Word",
    "form-pdf": "推荐表 PDF",
    portrait: "证件照",
    photo: "工作照片",
    video: "视频",
    other: "其他",
  } satisfies Record<MaterialKind, string>,
  notSecret: { yes: "有", no: "填报为涉密", missing: "未填" },
  unknownType: "（类型不明）",
  unknownRegion: "（未写明）",
  none: "（无）",
  total: "合计",
  sheets: {
    summary: "汇总",
    findings: "问题清单",
    exceptions: "例外与理由",
    checked: "核定记录",
    units: "单位",
    types: "统计 单位类型",
    regions: "统计 地区",
    frequent: "统计 常见问题",
    materials: "统计 材料",
  },
  checked: {
    heads: [
      "事项",
      "推荐序号",
      "候选对象",
      "推荐单位",
      "字样 / 另一名称",
      "位置",
      "内容 SHA-256",
      "依据",
      "经办人",
      "复核人",
      "时间",
      "效力",
    ],
    secrecy: "核定不涉密",
    apart: "两个不同单位",
    inForce: "现行",
    revoked: "已撤销",
  },
  counts: ["推荐", "合格", "补正", "不合格", "待定"],
} as const;
