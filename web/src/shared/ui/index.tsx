import type { ComponentType, ReactNode, SVGProps } from 'react';
import { Avatar, Button, Skeleton } from '@vkontakte/vkui';
import { Icon56ErrorOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { sentence } from '@/shared/api/problem';
import type { Name, Role } from '@/shared/api/types';
import { useTitle } from '@/shared/title';
import { initials, tintOfClass, tintOfPerson } from './tints';
import './ui.css';

export { Qr } from './Qr';

type PersonSize = 24 | 28 | 32 | 36 | 40 | 44 | 48 | 52 | 56 | 72 | 80 | 96;

/** A person's round mark: initials on a colour that stays theirs. */
export function PersonMark({ name, size = 40, online }: { name: Pick<Name, 'family' | 'given'> | string; size?: PersonSize; online?: boolean }) {
  const text = typeof name === 'string' ? name : `${name.family} ${name.given}`;
  return (
    <span className="pa" style={{ width: size, height: size }} aria-hidden>
      <Avatar size={size} initials={initials(text)} gradientColor="custom" noBorder style={{ background: tintOfPerson(text), color: '#fff', fontWeight: 600 }} />
      {online && <i className="pa__on" />}
    </span>
  );
}

/** A rounded square: a class («7Б», coloured by its grade) or an icon of a kind of chat, with a small badge. */
export function ClassMark({ label, grade, icon, size = 40, tone, badge }: { label?: string; grade?: number; icon?: ReactNode; size?: number; tone?: number; badge?: ReactNode }) {
  const { light, dark } = tintOfClass(tone ?? grade ?? 0);
  const style = { width: size, height: size, borderRadius: Math.round(size * 0.3), fontSize: Math.round(size * (label && label.length > 3 ? 0.24 : 0.36)), '--l-bg': light[0], '--l-fg': light[1], '--d-bg': dark[0], '--d-fg': dark[1] };
  return <span className="cm" style={style} aria-hidden>{label ?? icon}{badge && size >= 40 && <i className="cm__b">{badge}</i>}</span>;
}

type IconProps = Omit<SVGProps<SVGSVGElement>, 'width' | 'height'> & { width?: number; height?: number };

/** An icon that says something by itself: the icons of the set keep quiet to screen readers, even with a label. */
export function Sign({ icon: Icon, label, className, size }: { icon: ComponentType<IconProps>; label: string; className?: string; size?: number }) {
  return <Icon {...(size && { width: size, height: size })} className={className} role="img" aria-hidden={false} aria-label={label} />;
}

const CHIP: Record<Role, string> = { teacher: 'teacher', pupil: 'pupil', parent: 'parent', admin: 'admin', coordinator: 'staff', operator: 'staff' };

export function RoleChip({ role, children }: { role: Role; children?: ReactNode }) {
  const { t } = useTranslation('app');
  return <span className={`rc rc--${CHIP[role]}`}>{children ?? t(`role.${role}`)}</span>;
}

export function Pill({ tone = 'neutral', children, icon }: { tone?: 'neutral' | 'good' | 'warn' | 'bad' | 'info'; children: ReactNode; icon?: ReactNode }) {
  return <span className={`pill pill--${tone}`}>{icon}{children}</span>;
}

/** @param value percent, 0 to 100 */
export function Bar({ value, tone = 'accent', height = 6, label }: { value: number; tone?: 'accent' | 'good' | 'warn' | 'bad'; height?: number; label: string }) {
  return (
    <span className="bar" style={{ height, borderRadius: height }} role="progressbar" aria-valuenow={Math.round(value)} aria-valuemin={0} aria-valuemax={100} aria-label={label}>
      <i className={`bar__v bar__v--${tone}`} style={{ width: `${value}%` }} />
    </span>
  );
}

export function Logo({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden>
      <rect width="64" height="64" rx="18" fill="#1D63DC" />
      <path d="M20 45V29.5C20 22.6 25.4 17 32 17s12 5.6 12 12.5V45" fill="none" stroke="#fff" strokeWidth="6.5" strokeLinecap="round" />
      <path d="M32 33v13.5" stroke="#9CC4FF" strokeWidth="6.5" strokeLinecap="round" />
    </svg>
  );
}

export function PageHead({ title, sub, before, after, crumbs }: { title: ReactNode; sub?: ReactNode; before?: ReactNode; after?: ReactNode; crumbs?: ReactNode }) {
  useTitle(typeof title === 'string' ? title : undefined);
  return (
    <header className="ph">
      {before}
      <div className="grow">
        {crumbs && <div className="ph__crumbs">{crumbs}</div>}
        <h1 className="ph__t">{title}</h1>
        {sub && <div className="ph__s">{sub}</div>}
      </div>
      {after && <div className="ph__a">{after}</div>}
    </header>
  );
}

/** An icon, one line what, one line why, one action. @param level 1 where it is all that the screen shows */
export function EmptyState({ icon, title, children, action, level = 2 }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode; level?: 1 | 2 }) {
  const Title = `h${level}` as const;
  return (
    <div className="es">
      {icon && <div className="es__i" aria-hidden>{icon}</div>}
      <Title className="es__t">{title}</Title>
      {children && <p className="es__p">{children}</p>}
      {action}
    </div>
  );
}

export function ErrorState({ error, onRetry, level }: { error: unknown; onRetry?: () => void; level?: 1 | 2 }) {
  const { t } = useTranslation('app');
  return (
    <div role="alert">
      <EmptyState level={level} icon={<Icon56ErrorOutline />} title={t('state.failed')} action={onRetry && <Button size="m" mode="secondary" onClick={onRetry}>{t('state.retry')}</Button>}>
        {sentence(error, t('state.unreachable'))}
      </EmptyState>
    </div>
  );
}

/** Grey rows while a list comes. */
export function SkeletonRows({ rows = 8, mark = true }: { rows?: number; mark?: boolean }) {
  const { t } = useTranslation('app');
  return (
    <div className="sk" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, i) => (
        <div className="sk__r" key={i}>
          {mark && <Skeleton width={44} height={44} borderRadius={14} />}
          <div className="grow"><Skeleton width={`${45 + ((i * 17) % 35)}%`} height={14} /><div className="sk__g" /><Skeleton width={`${60 + ((i * 23) % 30)}%`} height={12} /></div>
        </div>
      ))}
    </div>
  );
}
