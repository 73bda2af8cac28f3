/** What the server refused with (RFC 9457), or that it could not be reached. `message` is a sentence for the reader. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    detail: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(detail);
    this.name = 'Problem';
  }

  /** No answer at all: the network, or the server is restarting. Trying again is right. */
  get unreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  get fields(): Array<{ pointer: string; detail: string }> {
    return (this.body.errors as Array<{ pointer: string; detail: string }> | undefined) ?? [];
  }

  field(pointer: string): string | undefined {
    return this.fields.find((error) => error.pointer === pointer)?.detail;
  }
}

/** What the server says of one field, where it was that field. */
export const remark = (error: unknown, pointer: string): string | undefined => (error instanceof Problem ? error.field(pointer) : undefined);

/** What may be over by itself: no network, a server that restarts or has had too much. */
export const passing = (error: unknown): boolean => !(error instanceof Problem) || error.unreachable || error.status === 429 || error.status >= 500;

export const sentence = (error: unknown, fallback: string): string => (error instanceof Problem && error.message ? error.message : fallback);
