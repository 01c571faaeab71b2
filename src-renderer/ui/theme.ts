import type { ThemeConfig } from "antd";

/** The list of fonts stands in ground.css, by language. */
const family = "var(--font)";

/** The colours that both contrasts give to the component library. */
interface Palette {
  readonly accent: string;
  readonly stop: string;
  readonly warn: string;
  readonly good: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly border: string;
  readonly ground: string;
  readonly head: string;
}

const usual: Palette = {
  accent: "#1f4e8c",
  stop: "#b3261e",
  warn: "#8a5a00",
  good: "#1c6b3c",
  ink: "#1d2733",
  inkSoft: "#55606d",
  border: "#aab4c0",
  ground: "#f4f6f8",
  head: "#eef1f5",
};

const high: Palette = {
  accent: "#00306e",
  stop: "#8f0000",
  warn: "#573600",
  good: "#00451c",
  ink: "#000000",
  inkSoft: "#1a1a1a",
  border: "#000000",
  ground: "#ffffff",
  head: "#ffffff",
};

/** Looks of the component library: light, one deep blue, no movement. The colours are those of `ground.css`. */
export function theme(fontSize: number, isHighContrast: boolean): ThemeConfig {
  const palette = isHighContrast ? high : usual;
  return {
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorError: palette.stop,
      colorWarning: palette.warn,
      colorSuccess: palette.good,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextDescription: palette.inkSoft,
      colorTextPlaceholder: isHighContrast ? "#404040" : "#66717e",
      colorBorder: palette.border,
      colorBgLayout: palette.ground,
      fontFamily: family,
      fontSize,
      borderRadius: 4,
      motion: false,
      ...(isHighContrast ? { colorBorderSecondary: "#000000", lineWidth: 2 } : {}),
    },
    components: {
      Table: { headerBg: palette.head, cellPaddingBlockSM: 6, rowSelectedBg: isHighContrast ? "#ffffff" : "#e9eff7" },
    },
  };
}
