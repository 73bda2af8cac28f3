import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '@/shared/api/client';

const KEY = 'pm.language';
export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

// One file a feature and language: features/<name>/ru.json is the namespace <name>.
const files = import.meta.glob<{ default: Record<string, unknown> }>(['../../features/*/{ru,en}.json', '../../app/{ru,en}.json', '../*/{ru,en}.json'], { eager: true });
const resources: Record<Language, Record<string, Record<string, unknown>>> = { ru: {}, en: {} };
for (const [path, file] of Object.entries(files)) {
  const [, namespace, language] = /([^/]+)\/(ru|en)\.json$/.exec(path)!;
  resources[language as Language][namespace!] = file.default;
}

function first(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'ru' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'ru';
}

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({ lng: first(), fallbackLng: 'ru', defaultNS: 'app', resources, interpolation: { escapeValue: false } });

function settle(language: string): void {
  document.documentElement.lang = language;
  speak(language);
}
settle(i18n.language);

export function changeLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  void i18n.changeLanguage(language);
  settle(language);
}
