import { ConfigProvider } from "antd";
import en from "antd/locale/en_US";
import zh from "antd/locale/zh_CN";
import { useEffect, type ReactNode } from "react";
import { useContrast } from "#renderer/lib/contrast.ts";
import { useWords } from "#renderer/lib/language.ts";
import { pageNonce } from "#renderer/lib/page-nonce.ts";
import { useTextSize } from "#renderer/lib/text-size.ts";
import { theme } from "#renderer/ui/theme.ts";

/** Gives all parts below their language, text size and colours. */
export function Looks({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  const size = useTextSize((state) => state.size);
  useEffect(() => {
    document.documentElement.style.setProperty("--text-size", `${size}px`);
  }, [size]);
  const isHighContrast = useContrast((state) => state.isHigh);
  useEffect(() => {
    document.documentElement.dataset["contrast"] = isHighContrast ? "high" : "usual";
  }, [isHighContrast]);
  return (
    <ConfigProvider
      locale={language === "zh" ? zh : en}
      theme={theme(size, isHighContrast)}
      csp={{ nonce: pageNonce() }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
