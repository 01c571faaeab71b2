import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the page on which scores are checked, sealed and handed in. */
export const sealingWords = {
  title: { zh: "检查与封存", en: "Check and seal" },
  back: { zh: "返回评审台", en: "Back to the desk" },
  counts: {
    complete: { zh: "已评完", en: "Scored" },
    missing: { zh: "未评完", en: "Incomplete" },
    flagged: { zh: "待定", en: "Undecided" },
    recused: { zh: "回避", en: "Recused" },
    abstained: { zh: "弃评", en: "Abstained" },
  },
  missing: {
    title: { zh: "还没有评完，暂不能封存", en: "Not complete: cannot be sealed yet" },
    safe: { zh: "已填的分数都已保存。", en: "All scores given so far are saved." },
    comment: { zh: "评语（规则要求）", en: "comment (asked for by the rules)" },
    criteria: { zh: "缺：{{names}}", en: "missing: {{names}}" },
  },
  ready: { zh: "全部评完，可以封存。", en: "Everything is complete and can be sealed." },
  flaggedTitle: {
    zh: "标了「待定」，请再看一眼（不影响封存）",
    en: "Marked undecided: look again (does not block sealing)",
  },
  changedTitle: {
    zh: "评审包更新后还没有再看（不影响封存）",
    en: "Changed by a newer bundle and not looked at again (does not block sealing)",
  },
  damagedTitle: {
    zh: "材料没能正常显示（不影响封存，会写进评分文件）",
    en: "Materials that could not be shown (does not block sealing; the score file says so)",
  },
  troubles: {
    damaged: { zh: "内容与签名时不一致", en: "not as it was signed" },
    unreadable: { zh: "打不开", en: "cannot be read" },
    locked: { zh: "有密码", en: "wants a password" },
    crashed: { zh: "显示时出错", en: "the viewer failed" },
  },
  standings: { zh: "回避与弃评", en: "Recusals and abstentions" },
  inRanking: { zh: "在我的排名中看", en: "Show in my ranking" },
  hintsTitle: { zh: "提醒（不影响封存）", en: "Worth a look (does not block sealing)" },
  hints: {
    "equal-pile": {
      zh: "{{category}}：有 {{total}} 个候选对象总分完全相同。",
      en: "{{category}}: {{total}} candidates have exactly the same total.",
    },
    "same-criterion": {
      zh: "{{category}}：「{{criterion}}」给所有人都是 {{points}} 分。",
      en: "{{category}}: everyone has {{points}} for “{{criterion}}”.",
    },
    "line-tie": {
      zh: "{{category}}：席位线上有 {{total}} 个候选对象总分完全相同。",
      en: "{{category}}: {{total}} candidates at the seat line have exactly the same total.",
    },
    "line-near": {
      zh: "{{category}}：席位线上下只差 {{points}} 分。",
      en: "{{category}}: only {{points}} points lie between the two sides of the seat line.",
    },
    "small-spread": {
      zh: "{{category}}：最高与最低总分只差 {{points}} 分，几乎拉不开差距。",
      en: "{{category}}: highest and lowest total are only {{points}} points apart.",
    },
  },
  totals: { zh: "我的总分", en: "My totals" },
  name: { zh: "候选对象", en: "Candidate" },
  category: { zh: "类别", en: "Category" },
  total: { zh: "总分", en: "Total" },
  seal: {
    title: { zh: "封存", en: "Seal" },
    explains: {
      zh: "封存后生成带签名的评分文件，只有秘书处能打开；评审台变为只读。交回后如需修改，可写明理由重新打开，成为新的一次。",
      en: "Sealing makes a signed score file that only the secretariat can open; the desk becomes read-only. You can reopen it with a reason, which makes a new revision.",
    },
    confirm: { zh: "我确认以上评分由本人作出，没有遗漏", en: "I confirm that these scores are mine and complete" },
    run: { zh: "封存评分", en: "Seal the scores" },
    revision: {
      zh: "这将是第 {{revision}} 次封存，以这一次为准。",
      en: "This will be revision {{revision}}; it replaces the earlier ones.",
    },
    notYet: {
      zh: "评完左边列出的候选对象后，才能封存。",
      en: "Sealing has to wait for the candidates listed on the left.",
    },
  },
  sealed: {
    title: { zh: "已封存", en: "Sealed" },
    safe: {
      zh: "评分文件保存在本机；交到秘书处才算交回。",
      en: "The score file is kept on this laptop; it counts once the secretariat has it.",
    },
    revision: { zh: "第几次", en: "Revision" },
    at: { zh: "封存时间", en: "Sealed at" },
    file: { zh: "文件", en: "File" },
    short: { zh: "核对码", en: "Check code" },
    key: { zh: "签名密钥指纹", en: "Key fingerprint" },
  },
  export: {
    run: { zh: "导出评分文件……", en: "Export the score file…" },
    done: { zh: "已导出到 {{path}}（核对码 {{code}}）", en: "Exported to {{path}} (check code {{code}})" },
  },
  steps: {
    title: { zh: "接下来", en: "What next" },
    export: { zh: "导出到 U 盘", en: "Export to the stick" },
    verify: { zh: "核对 U 盘上的文件", en: "Check the file on the stick" },
    print: { zh: "打印并签字", en: "Print and sign" },
    handIn: { zh: "交给秘书处", en: "Hand in" },
    handInHow: {
      zh: "把 U 盘和签字的评分表交给秘书处，当面核对密钥指纹。",
      en: "Give the stick and the signed sheet to the secretariat and compare the key fingerprint there.",
    },
    finish: { zh: "收工", en: "Finish" },
    finishHow: {
      zh: "秘书处确认收到后，锁定评审台；再由您或工作人员在评审包列表点「结束本轮并清除」。",
      en: "Once the secretariat confirms it, lock the desk; then “Finish this round and erase” in the list of bundles.",
    },
    lock: { zh: "锁定评审台", en: "Lock the desk" },
  },
  revisions: {
    title: { zh: "我封存过的文件", en: "Files that I sealed" },
    name: { zh: "第 {{revision}} 次", en: "Revision {{revision}}" },
    inForce: { zh: "有效", en: "in force" },
    reopened: { zh: "{{at}} 重新打开", en: "reopened {{at}}" },
    reason: { zh: "理由：{{reason}}", en: "Reason: {{reason}}" },
    export: { zh: "再导出第 {{revision}} 次……", en: "Export revision {{revision}} again…" },
  },
  verify: {
    run: { zh: "核对文件……", en: "Check a file…" },
    file: { zh: "看的是「{{name}}」，核对码 {{code}}", en: "Looked at {{name}}, check code {{code}}" },
    says: {
      current: {
        zh: "没有问题：是您封存的第 {{revision}} 次，一字不差。",
        en: "It is right: revision {{revision}} exactly as you sealed it.",
      },
      reopened: {
        zh: "是第 {{revision}} 次，但之后您又重新打开了评审台。",
        en: "It is revision {{revision}}, but the desk was reopened since.",
      },
      older: {
        zh: "是旧的：第 {{revision}} 次。现在以第 {{newest}} 次为准。",
        en: "It is old: revision {{revision}}. Revision {{newest}} counts now.",
      },
      "cut-short": {
        zh: "文件不完整：只有第 {{revision}} 次的开头一段。",
        en: "It is incomplete: only the beginning of revision {{revision}}.",
      },
      altered: {
        zh: "文件被改过：与封存的第 {{revision}} 次不一致。",
        en: "It was altered: it is not revision {{revision}} as sealed.",
      },
      "sealed-again": {
        zh: "像是第 {{revision}} 次，但封存后又为新的评审包重新加密过，认不出这一份。",
        en: "It looks like revision {{revision}}, which was sealed again for a newer bundle since; this copy cannot be recognised.",
      },
      "other-expert": { zh: "是另一位专家的评分文件，不是您的。", en: "It is another expert's score file, not yours." },
      "other-file": { zh: "不是您在本机封存的文件。", en: "It is not a file that you sealed on this laptop." },
    },
    next: {
      current: { zh: "可以交给秘书处。", en: "You can hand it in." },
      reopened: {
        zh: "请改完后重新封存，导出新的一次。",
        en: "Finish your changes, seal again and export the new revision.",
      },
      older: { zh: "请导出第 {{newest}} 次，交新的。", en: "Export revision {{newest}} and hand that in." },
      "cut-short": {
        zh: "U 盘可能拔得太早。请重新导出一次。",
        en: "The stick was perhaps removed too early. Export again.",
      },
      altered: {
        zh: "不要交这一份。请重新导出，并告诉秘书处。",
        en: "Do not hand it in. Export again and tell the secretariat.",
      },
      "sealed-again": { zh: "请重新导出，交新的一份。", en: "Export again and hand in the new copy." },
      "other-expert": {
        zh: "请还给那位专家或秘书处，选您自己的文件。",
        en: "Give it back to that expert or the secretariat, and choose your own.",
      },
      "other-file": {
        zh: "请选择扩展名为 .pss、以您的编号命名的文件；或重新导出。",
        en: "Choose the .pss file named after you, or export again.",
      },
    },
  },
  reopen: {
    title: { zh: "需要修改？", en: "Something to change?" },
    explains: {
      zh: "重新打开后可以改分，再封存成为第 {{revision}} 次。已交出的文件需要换成新的。",
      en: "Reopen it, change scores and seal again as revision {{revision}}. A file already handed in must be replaced.",
    },
    reason: { zh: "重新打开的理由（必填）", en: "Reason for reopening (needed)" },
    run: { zh: "重新打开", en: "Reopen" },
  },
} as const satisfies WordTree;
