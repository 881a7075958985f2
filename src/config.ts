import { availableParallelism } from 'node:os';
import { z } from 'zod';

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
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const schema = z.object({
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: wholeNumber(0, 65_535).default(4000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, {
      error: 'a PostgreSQL URL such as postgresql://user:password@host:5432/name',
    })
    .optional(),
  DATABASE_POOL: wholeNumber(2, 200).default(Math.max(4, availableParallelism() * 2)),
  MEILI_URL: z
    .url({ protocol: /^https?$/, error: 'the URL of a Meilisearch server, such as http://localhost:7700' })
    .optional(),
  MEILI_KEY: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  CONTENT_DIR: z.string().min(1).default('content'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  RATE_LIMIT: wholeNumber(0, 1_000_000).default(0),
  CORS_ORIGIN: z.string().min(1).default('*'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'the address people reach, such as https://contract.example.org' })
    .optional(),
});

/** Every setting of the process, read once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** PostgreSQL when set; else the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
  /** The Meilisearch server that answers searches; null where the database does. */
  readonly meilisearch: { readonly url: string; readonly key: string | null } | null;
  /** The folder that holds one folder for each agreement. */
  readonly contentDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Requests a minute from one address; 0 is no limit. */
  readonly rateLimit: number;
  readonly corsOrigin: string;
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
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL ?? null,
    databasePool: data.DATABASE_POOL,
    dataDir: data.DATA_DIR,
    meilisearch: data.MEILI_URL ? Object.freeze({ url: data.MEILI_URL, key: data.MEILI_KEY ?? null }) : null,
    contentDir: data.CONTENT_DIR,
    logLevel: data.LOG_LEVEL,
    rateLimit: data.RATE_LIMIT,
    corsOrigin: data.CORS_ORIGIN,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
  });
}

/** A value as a message may repeat it: what could be the user and password of a URL is not shown. */
function shown(value: string | undefined): string | undefined {
  return value?.replace(/^([^:/]*:\/\/)?.*@/, '$1…@').replace(/(password=)[^&]*/i, '$1…');
}
