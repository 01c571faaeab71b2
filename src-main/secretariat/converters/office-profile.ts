import { copyFile, link, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

type Setting = readonly [path: string, name: string, value: string | number | boolean];

const scripting = "/org.openoffice.Office.Common/Security/Scripting";
const inet = "/org.openoffice.Inet/Settings";

/**
 * What a document that nobody trusts may not do. A setting that a version does not know is passed over by it, so each
 * danger is met by more than one.
 */
const settings: readonly Setting[] = [
  // No macro runs, whoever signed it and wherever it lies; nor does an event of a document start anything.
  [scripting, "MacroSecurityLevel", 3],
  [scripting, "DisableMacrosExecution", true],
  [scripting, "DisablePythonRuntime", true],
  [scripting, "DisableActiveContent", true],
  [scripting, "DisableOLEAutomation", true],
  [scripting, "OfficeBasic", 0],
  [scripting, "ExecutePlugins", false],
  [scripting, "CheckDocumentEvents", true],
  // Pictures and parts that a document only links to are not fetched, from a network or from this computer.
  [scripting, "BlockUntrustedRefererLinks", true],
  ["/org.openoffice.Office.Writer/Content/Update", "Link", 2],
  ["/org.openoffice.Office.Calc/Content/Update", "Link", 1],
  // Whatever asks for a network all the same is sent to a port where nobody listens.
  [inet, "ooInetProxyType", 2],
  [inet, "ooInetNoProxy", ""],
  ...["HTTP", "HTTPS", "FTP"].flatMap((protocol): Setting[] => [
    [inet, `ooInet${protocol}ProxyName`, "127.0.0.1"],
    [inet, `ooInet${protocol}ProxyPort`, 9],
  ]),
  [
    "/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments",
    "AutoCheckEnabled",
    false,
  ],
  ["/org.openoffice.Office.Common/Misc", "FirstRun", false],
  // A printer's driver would be asked about the paper.
  ["/org.openoffice.Office.Common/Save/Document", "LoadPrinter", false],
];

const xmlOf = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;");

const item = ([path, name, value]: Setting): string =>
  `<item oor:path='${xmlOf(path)}'><prop oor:name='${name}' oor:op='fuse'><value>${String(value)}</value></prop></item>`;

/** The settings as LibreOffice keeps them: `user/registrymodifications.xcu` of a profile. */
const officeSettings = `<?xml version='1.0' encoding='UTF-8'?>
<oor:items xmlns:oor='http://openoffice.org/2001/registry' xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>
${settings.map(item).join("\n")}
</oor:items>
`;

/**
 * Makes a fresh profile in `folder`: nothing of the person's own office, and nothing of the document before.
 *
 * `font` is a file with Chinese characters, for a computer that has no such font; they would be boxes.
 */
export async function makeProfile(folder: string, font: string | undefined): Promise<void> {
  const fonts = join(folder, "user", "fonts");
  await mkdir(fonts, { recursive: true });
  await writeFile(join(folder, "user", "registrymodifications.xcu"), officeSettings);
  if (font === undefined) return;
  const lent = join(fonts, "lent.ttf");
  // A stick's file system knows no second name for one file.
  await link(font, lent).catch(() => copyFile(font, lent));
}
