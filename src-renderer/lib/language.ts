import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Language } from "#shared/words/sentence.ts";
import { speak, type Spoken } from "#renderer/lib/speak.ts";
import { commonWords } from "#renderer/words/common-words.ts";
import { expertWords } from "#renderer/words/expert.ts";
import { secretariatWords } from "#renderer/words/secretariat.ts";

const words = { ...commonWords, ...secretariatWords, ...expertWords };
type Words = Spoken<typeof words>;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: Words };
    returnNull: false;
  }
}

const storageKey = "language";

const show = (language: Language): void => {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
};

/** Makes all words ready in the language last used; Chinese the first time. */
export function startLanguage(): void {
  const language: Language = localStorage.getItem(storageKey) === "en" ? "en" : "zh";
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    defaultNS: "words",
    ns: ["words"],
    resources: { zh: { words: speak(words, "zh") }, en: { words: speak(words, "en") } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  show(language);
}

/** Switches all words at once and remembers it. */
export function setLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  show(language);
  void i18next.changeLanguage(language);
}

/** The words of the screen and the language that they are in. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "zh";
  return { t, language };
}

/** Looks up one sentence; for functions that are given the words. */
export type Say = ReturnType<typeof useWords>["t"];
