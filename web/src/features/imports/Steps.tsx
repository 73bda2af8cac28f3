import { Icon16Done } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';

const STEPS = ['file', 'check', 'done'] as const;

export function Steps({ now }: { now: (typeof STEPS)[number] }) {
  const { t } = useTranslation('imports');
  const at = STEPS.indexOf(now);
  return (
    <nav aria-label={t('steps')}>
      <ol className="stp">
        {STEPS.map((step, i) => {
          const passed = i < at || now === 'done';
          return <li key={step} data-s={passed ? 'done' : i === at ? 'now' : 'next'} aria-current={i === at ? 'step' : undefined}><span aria-hidden>{passed ? <Icon16Done /> : i + 1}</span>{t(`step.${step}`)}</li>;
        })}
      </ol>
    </nav>
  );
}
