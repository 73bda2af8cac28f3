/// <reference types="node" />
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** What a build changes when anything has changed: the page, and the revision by which the worker knows it. */
const CHANGED: Record<string, (text: string) => string> = {
  '/index.html': (text) => text.replace('<head>', '<head><meta name="release" content="newer">'),
  '/sw.js': (text) => text.replace(/(\/index\.html["'`],\s*["']?revision["']?:\s*["'`])[0-9a-f]+/, '$1fedcba9876543210'),
};

/** The server on the day when a newer client is put there: everything passes through, and from `publish` on the client is another one. */
export class Release {
  private newer = false;
  private readonly server: Server;

  private constructor(private readonly target: URL) {
    this.server = createServer((asked, answer) => this.pass(asked, answer)).on('upgrade', (asked, near, head) => this.join(asked, near, head));
  }

  static async of(target: string): Promise<Release> {
    const release = new Release(new URL(target));
    await new Promise<void>((done) => release.server.listen(0, '127.0.0.1', done));
    return release;
  }

  get url(): string { return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`; }

  publish(): void {
    this.newer = true;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const change = this.newer ? CHANGED[new URL(asked.url!, this.target).pathname] : undefined;
    const headers = { ...asked.headers };
    // Only plain text can be changed on the way.
    if (change) for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete headers[name];
    // A connection of its own each: one that is kept may just have been closed at the other end.
    const passed = request({ agent: false, host: this.target.hostname, port: this.target.port, method: asked.method, path: asked.url, headers }, (told) => {
      if (change) void this.altered(told, answer, change);
      else told.pipe(answer.writeHead(told.statusCode!, told.headers));
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  }

  private async altered(told: IncomingMessage, answer: ServerResponse, change: (text: string) => string): Promise<void> {
    let text = '';
    for await (const part of told.setEncoding('utf8')) text += part as string;
    const body = change(text);
    if (body === text) throw new Error('nothing was there to be changed');
    const { 'content-length': _, etag: __, 'last-modified': ___, ...headers } = told.headers;
    answer.writeHead(told.statusCode!, headers).end(body);
  }

  private join(asked: IncomingMessage, near: Duplex, head: { length: number }): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    const lines = asked.rawHeaders.flatMap((name, i, all) => (i % 2 ? [] : [`${name}: ${all[i + 1]}`]));
    far.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    if (head.length > 0) near.unshift(head);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy()).on('error', () => far.destroy());
    far.on('close', () => near.destroy()).on('error', () => near.destroy());
  }
}
