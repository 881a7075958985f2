import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Index {
  /** When it was made: an ISO moment. */
  createdAt: string;
  settings: Record<string, unknown>;
  documents: readonly Record<string, unknown>[];
}

/** One query of a multi-search, as it was sent. */
export interface SentQuery {
  readonly indexUid: string;
  readonly q: string;
  readonly hybrid?: { readonly embedder: string; readonly semanticRatio: number };
  readonly attributesToSearchOn?: readonly string[];
  readonly offset?: number;
  readonly limit?: number;
  readonly filter?: readonly string[];
  readonly facets?: readonly string[];
  readonly attributesToRetrieve?: readonly string[];
  readonly attributesToHighlight?: readonly string[];
  readonly highlightPreTag?: string;
  readonly highlightPostTag?: string;
}

/** What goes wrong with the model of the stand-in. */
export type ModelFailure = 'none' | 'indexing' | 'searching' | 'slow';

/**
 * Speaks as much of the API of Meilisearch as the search uses: it keeps what it is given, finds every document whatever it
 * is asked, and tells what it was asked. What it stands in for is ranking, which is Meilisearch's own business.
 */
export class StandInMeilisearch {
  readonly indexes = new Map<string, Index>();
  readonly queries: SentQuery[] = [];
  /** The keys that came with requests. */
  readonly keys = new Set<string | undefined>();
  /** A word that it marks as found. */
  marks = '';
  /** What it is asked of which it finds nothing. */
  readonly unknown = new Set<string>();
  failure: ModelFailure = 'none';
  /** What it does not keep of what it is given, without a word. */
  loses: 'nothing' | 'a setting' | 'a document' = 'nothing';
  /** As what it gives settings back. */
  givesBack: (settings: Record<string, unknown>) => Record<string, unknown> = (settings) => settings;
  readonly #server: Server;
  #tasks: { readonly uid: number; readonly status: string; readonly error: object | null }[] = [];

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** Its address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.keys.add(request.headers.authorization);
    const body: unknown = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : null;
    const path = (request.url ?? '').split('?')[0] ?? '';
    const answer = this.#route(`${request.method} ${path}`, body as never);
    if (answer === null) return;
    const isFailure = 'code' in answer;
    response.writeHead(isFailure ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  }

  /** Null where it never answers. */
  #route(route: string, body: never): object | null {
    const [, method = '', uid = '', rest = ''] = /^(\w+) \/indexes\/([^/]+)(\/.*)?$/.exec(route) ?? [];
    const index = this.indexes.get(uid);
    if (route === 'GET /indexes') return { results: [...this.indexes].map(described), total: 0 };
    if (route === 'POST /indexes') return this.#create(body);
    if (route === 'POST /swap-indexes') return this.#swap(body);
    if (route === 'POST /multi-search') return this.#search(body);
    if (route === 'POST /tasks/cancel') return this.#task();
    if (route.startsWith('GET /tasks/')) return this.#tasks[Number(route.split('/').at(-1))] ?? null;
    if (!index)
      return { message: `Index ${uid} not found.`, code: 'index_not_found', type: 'invalid_request' };
    if (method === 'DELETE') return this.#delete(uid);
    if (rest === '/stats') return { numberOfDocuments: index.documents.length };
    if (rest === '/settings' && method === 'GET') return this.givesBack(index.settings);
    if (rest === '/settings') index.settings = this.loses === 'a setting' ? without(body) : body;
    if (rest === '/documents')
      index.documents = this.loses === 'a document' ? (body as typeof index.documents).slice(1) : body;
    const isModelAsked = rest === '/documents' && 'embedders' in index.settings;
    return this.#task(isModelAsked && this.failure === 'indexing');
  }

  #create({ uid }: { readonly uid: string }): object {
    this.indexes.set(uid, { createdAt: new Date().toISOString(), settings: {}, documents: [] });
    return this.#task();
  }

  #delete(uid: string): object {
    this.indexes.delete(uid);
    return this.#task();
  }

  /** Two that are there change their names; one is renamed where no other has the name. */
  #swap([{ indexes, rename }]: readonly [
    { readonly indexes: readonly [string, string]; readonly rename: boolean },
  ]): object {
    const [from, to] = indexes;
    const [one, other] = [this.indexes.get(from), this.indexes.get(to)];
    if (!one || (other === undefined) !== rename) return this.#task(true);
    this.indexes.set(to, one);
    if (other) this.indexes.set(from, other);
    else this.indexes.delete(from);
    return this.#task();
  }

  #search({ queries }: { readonly queries: readonly SentQuery[] }): object | null {
    this.queries.push(...queries);
    if (queries.some(({ hybrid }) => hybrid) && this.failure === 'slow') return null;
    if (queries.some(({ hybrid }) => hybrid) && this.failure === 'searching')
      return { message: 'error while generating embeddings', code: 'vector_embedding_error', type: 'system' };
    const missing = queries.find(({ indexUid }) => !this.indexes.has(indexUid));
    if (missing)
      return {
        message: `Index ${missing.indexUid} not found.`,
        code: 'index_not_found',
        type: 'invalid_request',
      };
    return {
      results: queries.map((query) => this.#found(query, this.indexes.get(query.indexUid) as Index)),
    };
  }

  #found(query: SentQuery, { documents: all }: Index): object {
    const { offset = 0, limit = 20, facets = [] } = query;
    const documents = this.unknown.has(query.q) ? [] : all;
    const hits = documents.slice(offset, offset + limit).map((document, i) => {
      return { ...document, _rankingScore: 1 / (offset + i + 2), _formatted: this.#marked(document, query) };
    });
    const counts = facets.map((facet) => {
      const values = [...Map.groupBy(documents, (document) => String(document[facet]))];
      return [facet, Object.fromEntries(values.map(([value, { length }]) => [value, length]))];
    });
    return { hits, totalHits: documents.length, facetDistribution: Object.fromEntries(counts) };
  }

  #marked(document: Readonly<Record<string, unknown>>, query: SentQuery): object {
    const { attributesToHighlight = [], highlightPreTag = '', highlightPostTag = '' } = query;
    const mark = (text: string) =>
      this.marks ? text.replaceAll(this.marks, `${highlightPreTag}${this.marks}${highlightPostTag}`) : text;
    return Object.fromEntries(attributesToHighlight.map((name) => [name, mark(String(document[name]))]));
  }

  #task(isFailing = false): object {
    const uid = this.#tasks.length;
    const error = { message: 'the model does not answer', code: 'vector_embedding_error' };
    const status = isFailing ? 'failed' : 'succeeded';
    this.#tasks.push({ uid, status, error: isFailing ? error : null });
    return { taskUid: uid, status: 'enqueued', type: 'any', enqueuedAt: new Date().toISOString() };
  }
}

/** Settings without the first of them. */
function without(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).slice(1));
}

function described([uid, { createdAt }]: readonly [string, Index]): object {
  return { uid, createdAt, updatedAt: createdAt, primaryKey: 'id' };
}
