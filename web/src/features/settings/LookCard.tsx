import { SegmentedControl } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, changeLanguage } from '@/shared/i18n';
import { type Theme, changeTheme, useTheme } from '@/shared/theme';

const THEMES: Theme[] = ['system', 'light', 'dark'];
const OWN_NAMES: Record<Language, string> = { ru: 'Русский', en: 'English' };

export function LookCard() {
  const { t, i18n } = useTranslation('settings');
  const theme = useTheme((s) => s.theme);
  return (
    <section className="card set__c" aria-labelledby="set-look">
      <h2 className="h2" id="set-look">{t('look.title')}</h2>
      <div className="set__r"><span id="set-theme">{t('look.theme')}</span><SegmentedControl size="m" name="theme" aria-labelledby="set-theme" value={theme} onChange={(value) => changeTheme(value as Theme)} options={THEMES.map((value) => ({ value, label: t(`look.${value}`) }))} /></div>
      <div className="set__r"><span id="set-language">{t('look.language')}</span><SegmentedControl size="m" name="language" aria-labelledby="set-language" value={i18n.language} onChange={(value) => void changeLanguage(value as Language)} options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))} /></div>
    </section>
  );
}
