import { Problem } from './problem';

/** Which profile acts and in which language problems come; set by the session store. */
const asker = { profile: undefined as string | undefined, language: 'ru' };

export const actAs = (profile: string | undefined): void => { asker.profile = profile; };
export const speak = (language: string): void => { asker.language = language; };

type Options = { body?: unknown; raw?: Blob; signal?: AbortSignal; profile?: string; keepalive?: boolean };

const TIMEOUT_MS = 30_000;
const UPLOAD_TIMEOUT_MS = 300_000;

async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { 'Accept-Language': asker.language };
  const profile = options.profile ?? asker.profile;
  if (profile) headers['Peremena-Profile'] = profile;
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.raw) headers['Content-Type'] = 'application/octet-stream';
  const response = await reach(path, {
    method, headers, credentials: 'same-origin', keepalive: options.keepalive,
    body: options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
    signal: timed(options.signal, options.raw ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS),
  });
  if (!response.ok) throw await problem(response);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api${path}`, request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'unreachable', '');
  }
}

function timed(signal: AbortSignal | undefined, milliseconds: number): AbortSignal {
  const timeout = AbortSignal.timeout(milliseconds);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

async function problem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  return new Problem(response.status, String(body.reason ?? `http-${response.status}`), String(body.detail ?? body.title ?? ''), body);
}

export const api = {
  get: <T>(path: string, options?: Options) => call<T>('GET', path, options),
  post: <T>(path: string, body?: unknown, options?: Options) => call<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body?: unknown, options?: Options) => call<T>('PUT', path, { ...options, body }),
  patch: <T>(path: string, body?: unknown, options?: Options) => call<T>('PATCH', path, { ...options, body }),
  delete: <T = void>(path: string, options?: Options) => call<T>('DELETE', path, options),
  upload: <T>(path: string, raw: Blob, options?: Options) => call<T>('POST', path, { ...options, raw }),
};

/** Fetches a file as this profile and hands it to the browser to keep. */
export async function download(path: string, name: string): Promise<void> {
  const headers: Record<string, string> = asker.profile ? { 'Peremena-Profile': asker.profile } : {};
  const response = await reach(path, { headers, credentials: 'same-origin' });
  if (!response.ok) throw await problem(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
