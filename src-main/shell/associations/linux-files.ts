import { fileTypes } from "#shared/file-types.ts";

/** Where the Debian package puts the program; it tells the system of its files when it is installed. */
export const installedProgram = "/opt/pingshen/pingshen";

/** Names below a data folder of the desktop (`/usr/share`, or a person's `XDG_DATA_HOME`). */
export const desktopFile = "pingshen.desktop";
export const desktopPath = `applications/${desktopFile}`;
export const mimePath = "mime/packages/pingshen.xml";

/**
 * The menu entry that starts the program with a file.
 *
 * Source: freedesktop.org's Desktop Entry Specification 1.5, «The Exec key» and «String».
 */
export const desktopEntry = (program: string): string => `[Desktop Entry]
Type=Application
Name=Pingshen
Name[zh_CN]=评审台
Comment=Offline expert review
Comment[zh_CN]=离线专家评审
Exec=${execArgument(program)} %f
Icon=pingshen
Terminal=false
Categories=Office;
MimeType=${fileTypes.map(({ mimeType }) => `${mimeType};`).join("")}
`;

/** A path as the Exec key wants it: quoted where it holds anything special, then escaped once more as a value. */
function execArgument(path: string): string {
  const plain = path.replaceAll("%", "%%");
  if (/^[\w./%+,@:-]+$/.test(plain)) return plain;
  const quoted = `"${plain.replaceAll(/["`$\\]/g, (special) => `\\${special}`)}"`;
  return quoted.replaceAll("\\", "\\\\");
}

/** What the program's files are called and how they are known by their names. Source: Shared MIME-info Database 0.21. */
export const mimeTypes = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${fileTypes
  .map(
    ({ mimeType, name, extension }) => `  <mime-type type="${mimeType}">
    <comment>${name.en}</comment>
    <comment xml:lang="zh_CN">${name.zh}</comment>
    <glob pattern="*.${extension}"/>
  </mime-type>
`,
  )
  .join("")}</mime-info>
`;
