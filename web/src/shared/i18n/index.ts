import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '@/shared/api/client';

const KEY = 'pm.language';
export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const load = { ru: () => import('./ru'), en: () => import('./en') };

function first(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'ru' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'ru';
}

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({ lng: first(), fallbackLng: false, defaultNS: 'app', resources: {}, partialBundledLanguages: true, interpolation: { escapeValue: false } });

/** Only the language in use is loaded. */
async function settle(language: Language): Promise<void> {
  const { texts } = await load[language]();
  for (const [feature, words] of Object.entries(texts)) i18n.addResourceBundle(language, feature, words);
  document.documentElement.lang = language;
  speak(language);
}

/** Done when the texts of the first language are there. */
export const ready: Promise<void> = settle(i18n.language as Language);

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await settle(language);
  await i18n.changeLanguage(language);
}
