import type { ThemeConfig } from "antd";

const family =
  '"Noto Sans SC", "Noto Sans SC Full", "Microsoft YaHei", "SimSun", "SimSun-ExtB", "Noto Sans CJK SC", sans-serif';

/** Looks of the component library: light, one deep blue, no movement. The colours are those of `ground.css`. */
export const theme = (fontSize: number): ThemeConfig => ({
  token: {
    colorPrimary: "#1f4e8c",
    colorInfo: "#1f4e8c",
    colorLink: "#1f4e8c",
    colorError: "#b3261e",
    colorWarning: "#8a5a00",
    colorSuccess: "#1c6b3c",
    colorText: "#1d2733",
    colorTextSecondary: "#55606d",
    colorTextPlaceholder: "#66717e",
    colorBorder: "#aab4c0",
    colorBgLayout: "#f4f6f8",
    fontFamily: family,
    fontSize,
    borderRadius: 4,
    motion: false,
  },
  components: { Table: { headerBg: "#eef1f5", cellPaddingBlockSM: 6, rowSelectedBg: "#e9eff7" } },
});
