import { Agent, request } from 'node:http';

/** What a request was answered with, and how long it took. */
export interface Answer {
  /** The HTTP status; `closed` where the connection was. */
  readonly status: number | 'closed';
  readonly milliseconds: number;
  readonly bytes: number;
}

/** A client with one connection, which it keeps. */
export class HttpClient {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string) {
    this.#url = url;
  }

  /** Sends a body to /graphql; whatever comes of it is an answer. */
  post(body: string): Promise<Answer> {
    const began = performance.now();
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve) => {
      let bytes = 0;
      const answered = (status: number | 'closed') =>
        resolve({ status, milliseconds: performance.now() - began, bytes });
      const sent = request(
        `${this.#url}/graphql`,
        { method: 'POST', agent: this.#agent, headers },
        (response) => {
          response.on('data', (data: Buffer) => {
            bytes += data.length;
          });
          response.on('close', () => answered(response.statusCode ?? 'closed'));
        },
      );
      sent.on('error', () => answered('closed'));
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
