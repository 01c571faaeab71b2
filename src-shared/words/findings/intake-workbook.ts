import type { Message } from "#shared/words/sentence.ts";

const runAgain = {
  zh: "请在汇总表中改正，保存后重新接收；已作的决定会保留。",
  en: "Correct it in the workbook, save and take in again; decisions are kept.",
};

/** What may be wrong with the summary workbooks and the lists of former winners. */
export const workbookFindings = {
  "workbook-unreadable": {
    says: {
      zh: "汇总表无法读取（{{reason}}），里面的推荐对象没有接收；其他汇总表不受影响。",
      en: "This summary workbook cannot be read ({{reason}}); its nominations were not taken in. Others are not affected.",
    },
    next: {
      zh: "请用 Excel 或 WPS 打开并另存为 .xlsx，或请推荐单位重送，再重新接收。",
      en: "Open it in Excel or WPS and save it as .xlsx, or ask the unit for another copy, and take in again.",
    },
  },
  "workbook-not-understood": {
    says: {
      zh: "这份汇总表没有认出表头，缺少：{{heads}}。里面的推荐对象没有接收；其他汇总表不受影响。",
      en: "No summary was recognised in this workbook; missing heads: {{heads}}. Its nominations were not taken in. Others are not affected.",
    },
    next: {
      zh: "请到“表格读法”里指定各列是什么，或补上表头后重新接收；不是汇总表的，请改文件名。",
      en: "Say under «How tables are read» what its columns are, or add the heads and take in again; if it is no summary, give it another name.",
    },
  },
  "sheet-not-understood": {
    says: {
      zh: "工作表里没有认出“姓名/名称”等表头，没有读取。",
      en: "No heads such as 姓名/名称 were recognised in this sheet; it was not read.",
    },
    next: {
      zh: "如果里面有推荐对象，请检查表头；说明页不用处理。",
      en: "If it holds nominations, check its heads; a page of notes needs nothing.",
    },
  },
  "sheet-hidden": {
    says: { zh: "工作表是隐藏的，没有读取。", en: "The sheet is hidden and was not read." },
    next: {
      zh: "如果需要它，请在汇总表中取消隐藏后重新接收。",
      en: "If it is needed, unhide it in the workbook and take in again.",
    },
  },
  "head-double": {
    says: {
      zh: "表头“{{head}}”与前面一列意思相同，只读取前面一列。",
      en: "The head “{{head}}” means the same as an earlier column; only the earlier one is read.",
    },
    next: {
      zh: "请核对两列内容；如需读取此列，请改写表头。",
      en: "Compare both columns; reword the head if this one is to be read.",
    },
  },
  "head-missing": {
    says: {
      zh: "没有找到“{{head}}”一列，相应条件无法核对。",
      en: "There is no column “{{head}}”; its condition cannot be checked.",
    },
    next: runAgain,
  },
  "name-missing": {
    says: {
      zh: "这一行（序号 {{number}}）没有姓名或名称，没有接收。",
      en: "This row (number {{number}}) has no name and was not taken in.",
    },
    next: runAgain,
  },
  "category-unknown": {
    says: {
      zh: "“{{name}}”的类别“{{text}}”不在规则中，没有接收。",
      en: "The category “{{text}}” of “{{name}}” is not in the rules; it was not taken in.",
    },
    next: runAgain,
  },
  "unit-missing": {
    says: {
      zh: "“{{name}}”没有填写推荐单位，名额无法核对。",
      en: "“{{name}}” has no recommending unit; its quota cannot be checked.",
    },
    next: runAgain,
  },
  "unit-type-differs": {
    says: {
      zh: "“{{unit}}”在不同行里填了不同的单位类型，名额无法核对。",
      en: "“{{unit}}” has different types in different rows; its quota cannot be checked.",
    },
    next: runAgain,
  },
  "row-double": {
    says: {
      zh: "“{{name}}”这一行与 {{other}} 完全相同，只接收一次。",
      en: "The row of “{{name}}” repeats {{other}}; it was taken in once.",
    },
    next: { zh: "请核对是否重复填报，或序号写错。", en: "Check whether it was entered twice or its number is wrong." },
  },
  "row-repeated": {
    says: {
      zh: "“{{name}}”在另一份汇总表中（{{other}}）已有，内容相同，只接收一次。",
      en: "“{{name}}” already stands in another workbook ({{other}}) with the same content; it was taken in once.",
    },
    next: {
      zh: "不用处理；如果是两个对象，请改名区分。",
      en: "Nothing is needed; if they are two, tell them apart by name.",
    },
  },
  "row-repeated-differs": {
    says: {
      zh: "“{{name}}”在另一份汇总表中（{{other}}）已有，但{{heads}}不一致；按那一份接收，这一行没有接收。",
      en: "“{{name}}” already stands in another workbook ({{other}}), but {{heads}} differ; that one was taken in, this row was not.",
    },
    next: {
      zh: "请核对两处以哪份为准，改成一致或删去一处后重新接收。",
      en: "Decide which one holds, make both agree or delete one, and take in again.",
    },
  },
  "unit-from-note": {
    says: {
      zh: "有 {{rows}} 行没有填推荐单位，已按表旁所写“{{unit}}”接收。",
      en: "{{rows}} rows name no recommending unit; they were taken in under “{{unit}}”, which stands beside the table.",
    },
    next: { zh: "请核对推荐单位是否正确。", en: "Check that this is the recommending unit." },
  },
  "unit-from-folder": {
    says: {
      zh: "有 {{rows}} 行没有填推荐单位，表旁也没有写，暂按所在文件夹的名称“{{unit}}”接收。",
      en: "{{rows}} rows name no recommending unit and nothing beside the table does; for now they stand under the folder's name “{{unit}}”.",
    },
    next: {
      zh: "请核对推荐单位；不对的，请在汇总表中填写后重新接收。",
      en: "Check the unit; if it is another, enter it in the workbook and take in again.",
    },
  },
  "mapping-not-fitting": {
    says: {
      zh: "“{{unit}}”的汇总表曾由人指定过各列（{{book}}），这次来件的表头变了，没有套用。",
      en: "The columns of “{{unit}}”'s table were assigned by hand before ({{book}}); the heads of this delivery differ, so that was not used.",
    },
    next: {
      zh: "请到“表格读法”里看这次是否读对；不对的，重新指定各列。",
      en: "Look under «How tables are read» whether it was read rightly; if not, assign its columns again.",
    },
  },
  "value-vague": {
    says: {
      zh: "“{{head}}”一栏写的是“{{text}}”，不够确切，暂按 {{value}} 处理。",
      en: "“{{text}}” under “{{head}}” is not exact; it is read as {{value}} for now.",
    },
    next: { zh: "请向推荐单位核实确切的数字或日期。", en: "Confirm the exact number or day with the unit." },
  },
  "value-unreadable": {
    says: {
      zh: "“{{head}}”一栏写的“{{text}}”无法识别，按未填处理。",
      en: "“{{text}}” under “{{head}}” cannot be read and counts as empty.",
    },
    next: runAgain,
  },
  "former-winners-missing": {
    says: {
      zh: "没有找到往届入选名单，无法核对是否曾经入选。",
      en: "No list of former winners was found; earlier selection cannot be checked.",
    },
    next: {
      zh: "请把名单（文件名以“往届”开头）放进材料文件夹，重新接收。",
      en: "Put the list (its name begins with 往届) into the folder and take in again.",
    },
  },
  "former-winners-unreadable": {
    says: {
      zh: "往届入选名单无法读取（{{reason}}），无法核对是否曾经入选。",
      en: "The list of former winners cannot be read ({{reason}}); earlier selection cannot be checked.",
    },
    next: { zh: "请用 Excel 打开并另存后重新接收。", en: "Open it in Excel, save it again and take in again." },
  },
  "former-winners-not-understood": {
    says: {
      zh: "往届入选名单没有认出“年度、类别、名称”等表头，没有用于核对。",
      en: "No heads such as 年度, 类别 and 名称 were recognised in this list of former winners; it was not used.",
    },
    next: { zh: "请补上表头后重新接收。", en: "Add the heads and take in again." },
  },
  "former-winners-repeated": {
    says: {
      zh: "名单中有 {{rows}} 行与前面的名单重复（如“{{name}}”，见 {{other}}），只用一次。",
      en: "{{rows}} rows repeat an earlier list (such as “{{name}}”, see {{other}}); each is used once.",
    },
    next: { zh: "不用处理。", en: "Nothing is needed." },
  },
  "former-winner-unclear": {
    says: {
      zh: "往届名单中“{{name}}”的年度或类别无法识别，没有用于核对。",
      en: "Year or category of the former winner “{{name}}” is not clear; it was not used.",
    },
    next: { zh: "请补上年度和类别后重新接收。", en: "Add year and category and take in again." },
  },
} as const satisfies Record<string, Message>;
