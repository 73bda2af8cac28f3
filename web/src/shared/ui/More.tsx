import { useEffect, useRef } from 'react';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';

/** What is needed of a query for pages. */
type Paged = { hasNextPage: boolean; isFetchingNextPage: boolean; isFetchNextPageError: boolean; fetchNextPage: () => Promise<unknown> };

/** The end of a list that comes in pages: brings the next one when it comes into sight. The button is for those who do not scroll, and for a page that did not come. */
export function More({ of: { hasNextPage, isFetchingNextPage: loading, isFetchNextPageError: failed, fetchNextPage } }: { of: Paged }) {
  const { t } = useTranslation('app');
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!hasNextPage || loading || failed) return undefined;
    const seen = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) void fetchNextPage(); }, { rootMargin: '400px' });
    if (mark.current) seen.observe(mark.current);
    return () => seen.disconnect();
  }, [hasNextPage, loading, failed, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={mark} className="more">
      {failed && <span role="alert">{t('state.failed')}</span>}
      <Button size="m" mode="tertiary" loading={loading} onClick={() => void fetchNextPage()}>{t(failed ? 'state.retry' : 'more')}</Button>
    </div>
  );
}
