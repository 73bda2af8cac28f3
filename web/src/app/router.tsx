import { Suspense, lazy } from 'react';
import { Spinner } from '@vkontakte/vkui';
import { Outlet, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { useSession } from '@/shared/session/session';
import { Crashed, NotFound } from './errors';
import { Shell } from './shell/Shell';

const SignIn = lazy(() => import('@/features/signin/SignIn').then((m) => ({ default: m.SignIn })));
const Messenger = lazy(() => import('@/features/messenger/Messenger').then((m) => ({ default: m.Messenger })));

const root = createRootRoute({
  component: () => <Suspense fallback={<div className="center"><Spinner size="l" /></div>}><Outlet /></Suspense>,
});

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: (search: Record<string, unknown>) => ({ to: text(search.to) }),
  component: () => <SignIn to={signIn.useSearch().to} />,
});

/** Everything inside needs a signed-in profile. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: ({ location }) => {
    if (useSession.getState().state === 'out') throw redirect({ to: '/signin', search: { to: location.pathname === '/' ? undefined : location.pathname } });
  },
  component: () => <Shell><Suspense fallback={<div className="grow" aria-busy="true" />}><Outlet /></Suspense></Shell>,
});

const index = createRoute({ getParentRoute: () => inside, path: '/', beforeLoad: () => { throw redirect({ to: '/chats' }); } });
const chats = createRoute({ getParentRoute: () => inside, path: '/chats', component: () => <Messenger /> });
const chat = createRoute({ getParentRoute: () => inside, path: '/chats/$id', component: () => <Messenger id={chat.useParams().id} /> });

const tree = root.addChildren([signIn, inside.addChildren([index, chats, chat])]);

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', defaultNotFoundComponent: NotFound, defaultErrorComponent: Crashed });

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
