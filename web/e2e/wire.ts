/// <reference types="node" />
import { createServer, connect, type Server, type Socket } from 'node:net';

/** A wire to the server that can be cut: what a browser behind it sees is what it sees when the network or the server is gone. */
export class Wire {
  private readonly ends = new Set<Socket>();
  private server?: Server;
  private silent = false;

  private constructor(private readonly target: URL, private port = 0) {}

  static async to(target: string): Promise<Wire> {
    const wire = new Wire(new URL(target));
    await wire.mend();
    return wire;
  }

  get url(): string { return `http://127.0.0.1:${this.port}`; }

  /** Nobody answers at this address any more. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    const closed = new Promise<void>((done) => (server ? server.close(() => done()) : done()));
    this.drop();
    await closed;
  }

  /** Connections are taken and nothing ever comes back, as behind a Wi-Fi that leads nowhere. */
  async swallow(): Promise<void> {
    this.drop();
    this.silent = true;
  }

  async mend(): Promise<void> {
    if (this.silent) this.drop();
    this.silent = false;
    if (this.server) return;
    const server = createServer((near) => this.join(near));
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done));
    this.server = server;
    this.port = (server.address() as { port: number }).port;
  }

  private join(near: Socket): void {
    this.hold(near);
    if (this.silent) return;
    const far = connect(Number(this.target.port), this.target.hostname);
    this.hold(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }

  private hold(end: Socket): void {
    this.ends.add(end);
    end.on('close', () => this.ends.delete(end)).on('error', () => end.destroy());
  }

  private drop(): void {
    this.ends.forEach((end) => end.destroy());
  }
}
