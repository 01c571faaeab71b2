import type { Category } from "#shared/rules/rule-file.ts";
import type { FormContent } from "#main/sample/form-content.ts";

const invented = {
  1: {
    name: "练习对象甲",
    paragraphs: [
      "【练习】这是一份虚构的推荐材料，用来熟悉评审台。以下事迹均为虚构。",
      "连续六年在清河里社区讲科学，每月一场，累计到场四千二百人次；编写农技小册子三种，印发一万二千册。",
      "带出一支三十人的志愿者队伍，其中大学生十八人；服务对象满意度调查为百分之九十六。",
    ],
  },
  2: {
    name: "练习对象乙",
    paragraphs: [
      "【练习】这是第二份虚构的推荐材料，用来试一试「完成并下一位」和「我的排名」。以下事迹均为虚构。",
      "两年来在望江村组织科普活动十一场，参加人数未作统计；活动照片和签到表齐全。",
      "计划明年与三所中学合作开设实验课，目前尚在筹备。",
    ],
  },
} as const;

/** What the form of invented candidate `number` says; its first rows are the name, the own place and the unit. */
export function trialForm(number: 1 | 2, category: Category): FormContent {
  const { name, paragraphs } = invented[number];
  return {
    title: `【练习】${category.title.zh}推荐表`,
    rows: [
      ["姓名或名称", name],
      ["所在单位或地区", "练习社区（虚构）"],
      ["推荐单位", "练习推荐单位（虚构）"],
      ["说明", "本表仅供练习，不计入评审"],
    ],
    paragraphs,
    opinion: "本意见为虚构，仅供练习。",
    signature: "练习推荐单位（虚构）",
    signedOn: "2023年11月1日",
  };
}
