/** What Windows' own libraries need to be found. */
const lentOnWindows = ["SystemRoot", "SystemDrive", "windir", "ProgramData", "NUMBER_OF_PROCESSORS"] as const;

/** Nobody listens there: whatever asks a proxy for a way to a network gets none. */
const nowhere = "http://127.0.0.1:9";

/**
 * The surroundings of an outside program: home and temporary files in `folder`, nothing of this program's own, and no way
 * to a network for whoever asks the surroundings for one.
 */
export function programEnvironment(folder: string, lent: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const proxies = { http_proxy: nowhere, https_proxy: nowhere, ftp_proxy: nowhere, all_proxy: nowhere };
  if (process.platform === "win32") {
    const system = Object.fromEntries(lentOnWindows.map((name) => [name, lent[name]]));
    const root = lent["SystemRoot"] ?? "C:\\Windows";
    const own = { TEMP: folder, TMP: folder, USERPROFILE: folder, APPDATA: folder, LOCALAPPDATA: folder };
    return { ...system, ...own, PATH: `${root}\\System32;${root}`, ...proxies };
  }
  return {
    HOME: folder,
    TMPDIR: folder,
    PATH: "/usr/local/bin:/usr/bin:/bin",
    // Where nobody set a language, programs know no file names but plain ones.
    LC_ALL: [lent["LC_ALL"], lent["LANG"]].find((language) => /utf-?8/i.test(language ?? "")) ?? "C.UTF-8",
    SAL_USE_VCLPLUGIN: "svp",
    ...proxies,
  };
}
