import type { OpenDialogOptions } from "electron";
import type { ChoicePurpose } from "#shared/ipc/api.ts";

/** The open dialog for each purpose. Words are Chinese like the system's own dialogs on the computers it runs on. */
export const dialogFor: Readonly<Record<ChoicePurpose, OpenDialogOptions>> = {
  "delivery-folder": { title: "选择推荐材料所在的文件夹", buttonLabel: "选择", properties: ["openDirectory"] },
  "rules-file": {
    title: "选择规则文件",
    buttonLabel: "选择",
    properties: ["openFile"],
    filters: [{ name: "规则文件", extensions: ["json"] }],
  },
  "rules-target": {
    title: "选择规则文件或核对页存放的文件夹",
    buttonLabel: "存放在此",
    properties: ["openDirectory", "createDirectory"],
  },
  "roster-workbook": {
    title: "选择专家名册工作簿",
    buttonLabel: "选择",
    properties: ["openFile"],
    filters: [{ name: "Excel 工作簿", extensions: ["xlsx", "xls"] }],
  },
  "bundle-target": {
    title: "选择评审包存放的文件夹",
    buttonLabel: "存放在此",
    properties: ["openDirectory", "createDirectory"],
  },
  "bundle-source": {
    title: "选择评审包",
    buttonLabel: "选择",
    properties: ["openFile"],
    filters: [{ name: "评审包、复投票", extensions: ["psb", "psr"] }],
  },
  // A dialog of Windows or Linux shows files or folders, never both: the folder is what people see on a stick.
  "volume-source": { title: "选择存有材料卷的 U 盘或文件夹", buttonLabel: "选择", properties: ["openDirectory"] },
  "key-target": {
    title: "选择密钥备份存放的文件夹",
    buttonLabel: "存放在此",
    properties: ["openDirectory", "createDirectory"],
  },
  "report-target": {
    title: "选择情况说明存放的文件夹",
    buttonLabel: "存放在此",
    properties: ["openDirectory", "createDirectory"],
  },
  "score-target": {
    title: "选择评分文件存放的文件夹",
    buttonLabel: "存放在此",
    properties: ["openDirectory", "createDirectory"],
  },
  "own-score-file": {
    title: "选择要核对的评分文件",
    buttonLabel: "核对",
    properties: ["openFile"],
    filters: [{ name: "评分文件", extensions: ["pss"] }],
  },
  "paper-target": {
    title: "选择评审表 PDF 存放的文件夹",
    buttonLabel: "存放在此",
    properties: ["openDirectory", "createDirectory"],
  },
  "score-files": {
    title: "选择评分文件（可多选）",
    buttonLabel: "选择",
    properties: ["openFile", "multiSelections"],
    filters: [{ name: "评分文件", extensions: ["pss"] }],
  },
  "paper-scans": {
    title: "选择签名评审表的扫描件（可多选）",
    buttonLabel: "选择",
    properties: ["openFile", "multiSelections"],
    filters: [{ name: "扫描件", extensions: ["pdf", "jpg", "jpeg", "png"] }],
  },
  "run-off-target": {
    title: "选择复投票文件存放的文件夹",
    buttonLabel: "存放在此",
    properties: ["openDirectory", "createDirectory"],
  },
  "run-off-file": {
    title: "选择复投票文件",
    buttonLabel: "选择",
    properties: ["openFile"],
    filters: [{ name: "复投票", extensions: ["psr"] }],
  },
  "ballot-target": {
    title: "选择选票文件存放的文件夹",
    buttonLabel: "存放在此",
    properties: ["openDirectory", "createDirectory"],
  },
  "ballot-files": {
    title: "选择专家交回的选票（可多选）",
    buttonLabel: "选择",
    properties: ["openFile", "multiSelections"],
    filters: [{ name: "选票", extensions: ["psa"] }],
  },
  "public-votes": {
    title: "选择群众投票工作簿",
    buttonLabel: "选择",
    properties: ["openFile"],
    filters: [{ name: "Excel 工作簿", extensions: ["xlsx", "xls"] }],
  },
  "converter-program": {
    title: "选择 LibreOffice（soffice）或 ffmpeg 程序",
    buttonLabel: "选择",
    properties: ["openFile"],
  },
  "result-target": {
    title: "选择结果存放的文件夹",
    buttonLabel: "存放在此",
    properties: ["openDirectory", "createDirectory"],
  },
};
