import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { LIMITS } from './limits.ts';

/** A setting is missing or wrong; the message names the variable, its value and what is allowed. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const wholeNumber = (from: number, to: number) =>
  z.coerce
    .number({ error: `a whole number from ${from} to ${to}` })
    .int()
    .min(from)
    .max(to);
const MEGABYTE = 1_000_000;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What can make a vector of a text for Meilisearch. */
const EMBEDDERS = ['rest', 'ollama', 'openAi', 'huggingFace'] as const;

/** What a process does: everything, answer alone, or read the content in alone. */
const ROLES = ['all', 'serve', 'ingest'] as const;
const POSTGRES_URL = /^postgres(ql)?:\/\//;

const HSTS = ['off', 'host', 'subdomains'] as const;
const SWITCH = ['off', 'on'] as const;
const PROXIES =
  'how many proxies stand before the server, or their addresses, such as 10.0.0.1, 10.0.0.0/8, loopback or uniquelocal, with commas';

const schema = z.object({
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: wholeNumber(0, 65_535).default(4000),
  ROLE: z.enum(ROLES, { error: `one of ${ROLES.join(', ')}` }).default('all'),
  DATABASE_URL: z
    .string()
    .regex(POSTGRES_URL, {
      error: 'a PostgreSQL URL such as postgresql://user:password@host:5432/name',
    })
    .optional(),
  DATABASE_REPLICA_URLS: z
    .string()
    .refine((written) => listed(written).every((each) => POSTGRES_URL.test(each)), {
      error: 'PostgreSQL URLs such as postgresql://user:password@host:5432/name, with commas',
    })
    .optional(),
  DATABASE_PRIMARY_READS: z.enum(SWITCH, { error: `one of ${SWITCH.join(', ')}` }).default('on'),
  DATABASE_POOL: wholeNumber(2, 200).default(Math.max(4, availableParallelism() * 2)),
  MEILI_URL: z
    .url({ protocol: /^https?$/, error: 'the URL of a Meilisearch server, such as http://localhost:7700' })
    .optional(),
  MEILI_KEY: z.string().min(1).optional(),
  MEILI_EMBEDDER: z.enum(EMBEDDERS, { error: `one of ${EMBEDDERS.join(', ')}` }).optional(),
  MEILI_EMBEDDER_MODEL: z.string().min(1).optional(),
  MEILI_EMBEDDER_URL: z
    .url({ protocol: /^https?$/, error: 'the URL of a model, such as http://localhost:8080/v1/embeddings' })
    .optional(),
  MEILI_EMBEDDER_KEY: z.string().min(1).optional(),
  MEILI_EMBEDDER_RATIO: z.coerce
    .number({ error: 'a number from 0 to 1' })
    .min(0, { error: 'a number from 0 to 1' })
    .max(1, { error: 'a number from 0 to 1' })
    .default(0.5),
  EDITIONS_MEMORY: wholeNumber(32, 1_000_000).default(LIMITS.agreementsKept.most / MEGABYTE),
  DATA_DIR: z.string().min(1).default('data'),
  CONTENT_DIR: z.string().min(1).default('content'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  RATE_LIMIT: wholeNumber(0, 1_000_000).default(0),
  CORS_ORIGIN: z
    .string()
    .refine(areOrigins, { error: '*, or origins such as https://faq.union.example, with commas' })
    .default('*'),
  CACHE_SECONDS: wholeNumber(0, 86_400).default(60),
  CACHE_STALE_SECONDS: wholeNumber(0, 86_400).default(0),
  REQUESTS_AT_ONCE: wholeNumber(1, 100_000).default(LIMITS.inFlight.most * availableParallelism()),
  CONNECTIONS: wholeNumber(1, 1_000_000).default(LIMITS.connections.most),
  TRUST_PROXY: z.string().refine(isProxies, { error: PROXIES }).optional(),
  HSTS: z.enum(HSTS, { error: `one of ${HSTS.join(', ')}` }).default('host'),
  ACCESS_LOG: z.enum(SWITCH, { error: `one of ${SWITCH.join(', ')}` }).default('off'),
  SLOW_QUERY_MS: wholeNumber(0, 3_600_000).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'the address people reach, such as https://contract.example.org' })
    .optional(),
});

/** Every setting of the process, read once. */
export interface Config {
  /** What this process does: `serve` answers and never writes, `ingest` writes and answers nothing but how it is. */
  readonly role: (typeof ROLES)[number];
  readonly host: string;
  readonly port: number;
  /** PostgreSQL when set; else the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Servers that copy it, which are read from; empty where it is read from itself. */
  readonly replicaUrls: readonly string[];
  /** Whether it is read from where none of those has what is served. */
  readonly primaryReads: boolean;
  readonly databasePool: number;
  /** Bytes of memory for what is kept of agreements. */
  readonly editionsMemory: number;
  readonly dataDir: string;
  /** The Meilisearch server that answers searches; null where the database does. */
  readonly meilisearch: {
    readonly url: string;
    readonly key: string | null;
    /** The model by which it searches by meaning; null where it searches by words alone. */
    readonly embedder: {
      readonly source: (typeof EMBEDDERS)[number];
      readonly model: string | null;
      readonly url: string | null;
      readonly key: string | null;
      readonly ratio: number;
    } | null;
  } | null;
  /** The folder that holds one folder for each agreement. */
  readonly contentDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Points a minute from one address, of which a plain request is one; 0 is no limit. */
  readonly rateLimit: number;
  /** The sites whose pages may ask, and may show pages in frames; `*` for all. */
  readonly origins: '*' | readonly string[];
  /** For how many seconds browsers and shared caches keep answers, and how much longer while they ask again. */
  readonly cacheTimes: { readonly fresh: number; readonly stale: number };
  /** How many requests are answered at the same time; the rest are told to come back. */
  readonly requestsAtOnce: number;
  /** How many connections may be open. */
  readonly connections: number;
  /** Proxies whose word on who asks is taken: how many stand before the server, or their addresses; false for none. */
  readonly trustProxy: number | string | false;
  /** Whether browsers are told to come by HTTPS only from now on: to this host, or to its subdomains too. */
  readonly hsts: (typeof HSTS)[number];
  /** Whether every request is logged. */
  readonly accessLog: boolean;
  /** A request that takes so many milliseconds is logged with its query; null for none. */
  readonly slowAfter: number | null;
  /** The address under which the world reaches the server, without a slash at its end; null where links are paths. */
  readonly publicUrl: string | null;
}

/**
 * Reads the settings from the environment, the only place that does. An empty variable counts as not set.
 * @throws ConfigError that names every variable that is wrong.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} is ${JSON.stringify(shown(given[name]))}; it must be ${issue.message}`;
    });
    throw new ConfigError(problems.join('\n'));
  }
  const { data } = result;
  refuseWithoutServer(data);
  return Object.freeze({
    role: data.ROLE,
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL ?? null,
    replicaUrls: Object.freeze(data.DATABASE_REPLICA_URLS ? listed(data.DATABASE_REPLICA_URLS) : []),
    primaryReads: data.DATABASE_PRIMARY_READS === 'on',
    databasePool: data.DATABASE_POOL,
    editionsMemory: data.EDITIONS_MEMORY * MEGABYTE,
    dataDir: data.DATA_DIR,
    meilisearch: data.MEILI_URL
      ? Object.freeze({ url: data.MEILI_URL, key: data.MEILI_KEY ?? null, embedder: embedder(data) })
      : null,
    contentDir: data.CONTENT_DIR,
    logLevel: data.LOG_LEVEL,
    rateLimit: data.RATE_LIMIT,
    origins: data.CORS_ORIGIN === '*' ? '*' : Object.freeze(listed(data.CORS_ORIGIN)),
    cacheTimes: Object.freeze({ fresh: data.CACHE_SECONDS, stale: data.CACHE_STALE_SECONDS }),
    requestsAtOnce: data.REQUESTS_AT_ONCE,
    connections: data.CONNECTIONS,
    trustProxy: proxies(data.TRUST_PROXY),
    hsts: data.HSTS,
    accessLog: data.ACCESS_LOG === 'on',
    slowAfter: data.SLOW_QUERY_MS ?? null,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
  });
}

/** Only a PostgreSQL server is shared by several processes, and copied by others. */
function refuseWithoutServer({ ROLE, DATABASE_URL, DATABASE_REPLICA_URLS }: z.output<typeof schema>): void {
  if (DATABASE_URL !== undefined) return;
  const mustName = 'DATABASE_URL must name the PostgreSQL server';
  if (ROLE !== 'all')
    throw new ConfigError(`ROLE is "${ROLE}"; ${mustName} that it shares with processes of other roles`);
  if (DATABASE_REPLICA_URLS !== undefined)
    throw new ConfigError(`DATABASE_REPLICA_URLS is set; ${mustName} that they are replicas of`);
}

function embedder(data: z.output<typeof schema>): NonNullable<Config['meilisearch']>['embedder'] {
  const { MEILI_EMBEDDER: source, MEILI_EMBEDDER_MODEL: model, MEILI_EMBEDDER_URL: url } = data;
  if (source === undefined) return null;
  if (source === 'rest' && url === undefined)
    throw new ConfigError('MEILI_EMBEDDER is "rest"; MEILI_EMBEDDER_URL must be the URL of its model');
  const [key, ratio] = [data.MEILI_EMBEDDER_KEY ?? null, data.MEILI_EMBEDDER_RATIO];
  return Object.freeze({ source, model: model ?? null, url: url ?? null, key, ratio });
}

function proxies(written: string | undefined): number | string | false {
  if (written === undefined) return false;
  return /^\d+$/.test(written) ? Number(written) : written;
}

/** Origins are written as browsers send them: no path, no slash at the end. */
function areOrigins(written: string): boolean {
  return (
    written === '*' || listed(written).every((each) => URL.canParse(each) && new URL(each).origin === each)
  );
}

function listed(written: string): readonly string[] {
  return written.split(',').map((each) => each.trim());
}

const NAMED_PROXIES = ['loopback', 'linklocal', 'uniquelocal'];

function isProxies(written: string): boolean {
  if (/^\d+$/.test(written)) return Number(written) >= 1 && Number(written) <= 10;
  return written.split(',').every((each) => {
    const [address = '', bits, more] = each.trim().split('/');
    if (NAMED_PROXIES.includes(each.trim())) return true;
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    return (
      more === undefined && most > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
    );
  });
}

/** A value as a message may repeat it: what could be the user and password of a URL is not shown. */
function shown(value: string | undefined): string | undefined {
  return value?.replace(/^([^:/]*:\/\/)?.*@/, '$1…@').replace(/(password=)[^&]*/i, '$1…');
}
