import { beforeEach, expect, test, vi } from 'vitest';

class Worker extends EventTarget {
  postMessage = vi.fn();
}
class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = new Worker();
  update = vi.fn(() => Promise.resolve());
}
class Workers extends EventTarget {
  controller: Worker | null = new Worker();
  constructor(readonly registration: Registration) { super(); }
  getRegistration = () => Promise.resolve<Registration | undefined>(this.registration);
  register = () => Promise.resolve(this.registration);
}

let registration: Registration;
let workers: Workers;
const reload = vi.fn();

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubEnv('DEV', false);
  reload.mockReset();
  registration = new Registration();
  workers = new Workers(registration);
  Object.defineProperty(navigator, 'serviceWorker', { value: workers, configurable: true });
  vi.stubGlobal('location', { reload });
  return () => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'serviceWorker');
  };
});

/** A page that has just been opened. */
async function page() {
  const { registerServiceWorker, update, useUpdate } = await import('./update');
  void registerServiceWorker();
  await vi.advanceTimersByTimeAsync(0);
  return { update, offered: () => useUpdate.getState().offered };
}
const tell = (whom: EventTarget, what: string) => whom.dispatchEvent(new Event(what));
function wait(worker = new Worker()): Worker {
  [registration.installing, registration.waiting] = [null, worker];
  return worker;
}

test('a worker is offered when it has been installed, not while it is', async () => {
  const { offered } = await page();
  const worker = (registration.installing = new Worker());
  tell(registration, 'updatefound');
  expect(offered()).toBe(false);
  wait(worker);
  tell(worker, 'statechange');
  expect(offered()).toBe(true);
});

test('a worker that is waiting before the page hears of it is offered', async () => {
  const { offered } = await page();
  wait();
  tell(registration, 'updatefound');
  expect(offered()).toBe(true);
});

test('what is waiting is offered while registering hangs', async () => {
  wait();
  workers.register = () => new Promise(() => undefined);
  expect((await page()).offered()).toBe(true);
});

test('the first worker of a page is not offered', async () => {
  workers.controller = null;
  wait();
  expect((await page()).offered()).toBe(false);
});

test('whoever presses gets the newest that waits, and the page starts anew once it has come', async () => {
  const first = wait();
  const { update } = await page();
  const second = wait();
  tell(first, 'statechange');
  update();
  expect(first.postMessage).not.toHaveBeenCalled();
  expect(second.postMessage).toHaveBeenCalledWith('SKIP_WAITING');
  expect(reload).not.toHaveBeenCalled();
  tell(workers, 'controllerchange');
  expect(reload).toHaveBeenCalledOnce();
});

test('a page that another tab has overtaken stays as it is, offers, and starts anew at a press', async () => {
  const worker = wait();
  const { update, offered } = await page();
  registration.waiting = null;
  tell(worker, 'statechange');
  tell(workers, 'controllerchange');
  expect(reload).not.toHaveBeenCalled();
  expect(offered()).toBe(true);
  update();
  expect(reload).toHaveBeenCalledOnce();
});
