import { Suspense } from 'react';
import { Spinner } from '@vkontakte/vkui';
import { Outlet, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import type { Sought } from '@/features/people/People';
import { fetched } from '@/shared/fetched';
import { useSession } from '@/shared/session/session';
import { Crashed, NotFound } from './errors';
import { Home } from './Home';
import { Shell } from './shell/Shell';

const SignIn = fetched(() => import('@/features/signin/SignIn'), 'SignIn');
const School = fetched(() => import('@/features/school/School'), 'School');
const Structure = fetched(() => import('@/features/school/Structure'), 'Structure');
const ClassScreen = fetched(() => import('@/features/school/ClassScreen'), 'ClassScreen');
const People = fetched(() => import('@/features/people/People'), 'People');
const PersonScreen = fetched(() => import('@/features/people/PersonScreen'), 'PersonScreen');
const ImportFile = fetched(() => import('@/features/imports/ImportFile'), 'ImportFile');
const ImportScreen = fetched(() => import('@/features/imports/ImportScreen'), 'ImportScreen');
const Audit = fetched(() => import('@/features/audit/Audit'), 'Audit');
const Settings = fetched(() => import('@/features/settings/Settings'), 'Settings');
const Join = fetched(() => import('@/features/join/Join'), 'Join');
const Messenger = fetched(() => import('@/features/messenger/Messenger'), 'Messenger');

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

const index = createRoute({ getParentRoute: () => inside, path: '/', component: Home });
const chats = createRoute({ getParentRoute: () => inside, path: '/chats', component: () => <Messenger /> });
const chat = createRoute({ getParentRoute: () => inside, path: '/chats/$id', component: () => <Messenger id={chat.useParams().id} /> });
const school = createRoute({ getParentRoute: () => inside, path: '/school', component: () => <School /> });
const organisation = createRoute({ getParentRoute: () => inside, path: '/school/$org', component: () => <School id={organisation.useParams().org} /> });
const importFile = createRoute({ getParentRoute: () => inside, path: '/school/$org/import', component: () => <ImportFile org={importFile.useParams().org} /> });
const structure = createRoute({ getParentRoute: () => inside, path: '/school/$org/structure', component: () => <Structure org={structure.useParams().org} /> });
const audit = createRoute({ getParentRoute: () => inside, path: '/school/$org/audit', component: () => <Audit org={audit.useParams().org} /> });
const importScreen = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$id',
  validateSearch: (search: Record<string, unknown>): { org?: string; expelled?: boolean } => ({ org: text(search.org), expelled: search.expelled === true || undefined }),
  component: () => <ImportScreen {...importScreen.useSearch()} id={importScreen.useParams().id} />,
});
const schoolClass = createRoute({ getParentRoute: () => inside, path: '/classes/$id', component: () => <ClassScreen id={schoolClass.useParams().id} /> });
const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  validateSearch: ({ org, query, role, class: klass, waiting, left }: Record<string, unknown>): Sought => ({ org: text(org), query: text(query), role: text(role), class: text(klass), waiting: waiting === true || undefined, left: left === true || undefined }),
  component: () => <People sought={people.useSearch()} />,
});
const person = createRoute({ getParentRoute: () => inside, path: '/people/$member', component: () => <PersonScreen id={person.useParams().member} /> });
const settings = createRoute({ getParentRoute: () => inside, path: '/settings', component: () => <Settings /> });
const join = createRoute({ getParentRoute: () => root, path: '/join/$token', component: () => <Join token={join.useParams().token} /> });

const tree = root.addChildren([signIn, join, inside.addChildren([index, chats, chat, school, organisation, importFile, importScreen, structure, audit, schoolClass, people, person, settings])]);

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', defaultNotFoundComponent: NotFound, defaultErrorComponent: Crashed });

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
