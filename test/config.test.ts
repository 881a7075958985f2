import { availableParallelism } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../src/config.ts';

/** What a wrong environment is told. */
function mistakes(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('the settings were taken');
}

describe('without any setting', () => {
  test('the embedded database is kept in ./data, the content read from ./content, and all addresses served', () => {
    expect(readConfig({})).toEqual({
      role: 'all',
      host: '0.0.0.0',
      port: 4000,
      databaseUrl: null,
      replicaUrls: [],
      primaryReads: true,
      databasePool: Math.max(4, availableParallelism() * 2),
      editionsMemory: 240_000_000,
      dataDir: 'data',
      meilisearch: null,
      contentDir: 'content',
      logLevel: 'info',
      rateLimit: 0,
      origins: '*',
      cacheTimes: { fresh: 60, stale: 0 },
      publicUrl: null,
      requestsAtOnce: 128 * availableParallelism(),
      connections: 2_000,
      trustProxy: false,
      hsts: 'host',
      accessLog: false,
      slowAfter: null,
    });
  });

  test('an empty variable counts as none', () => {
    const empty = { HOST: '', PORT: '', DATABASE_URL: '', DATA_DIR: '', LOG_LEVEL: ' ', RATE_LIMIT: '' };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  test('other variables are not looked at', () => {
    expect(readConfig({ HOME: '/root', NODE_ENV: 'production' })).toEqual(readConfig({}));
  });
});

test.each([
  ['HOST', '127.0.0.1', { host: '127.0.0.1' }],
  ['PORT', '8080', { port: 8080 }],
  ['PORT', '0', { port: 0 }],
  [
    'DATABASE_URL',
    'postgresql://reader:secret@db:5432/agreements',
    { databaseUrl: 'postgresql://reader:secret@db:5432/agreements' },
  ],
  ['DATABASE_URL', 'postgres://db/agreements', { databaseUrl: 'postgres://db/agreements' }],
  ['DATABASE_PRIMARY_READS', 'off', { primaryReads: false }],
  ['DATABASE_POOL', '20', { databasePool: 20 }],
  ['EDITIONS_MEMORY', '600', { editionsMemory: 600_000_000 }],
  [
    'MEILI_URL',
    'http://localhost:7700',
    { meilisearch: { url: 'http://localhost:7700', key: null, embedder: null } },
  ],
  ['MEILI_KEY', 'a-key-without-a-server', {}],
  ['DATA_DIR', '/var/lib/living-contract', { dataDir: '/var/lib/living-contract' }],
  ['CONTENT_DIR', '/srv/content', { contentDir: '/srv/content' }],
  ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
  ['RATE_LIMIT', '600', { rateLimit: 600 }],
  ['REQUESTS_AT_ONCE', '50', { requestsAtOnce: 50 }],
  ['CONNECTIONS', '300', { connections: 300 }],
  ['TRUST_PROXY', '1', { trustProxy: 1 }],
  ['TRUST_PROXY', '10.0.0.0/8, loopback, ::1', { trustProxy: '10.0.0.0/8, loopback, ::1' }],
  ['HSTS', 'subdomains', { hsts: 'subdomains' }],
  ['ACCESS_LOG', 'on', { accessLog: true }],
  ['SLOW_QUERY_MS', '250', { slowAfter: 250 }],
  ['CORS_ORIGIN', 'https://faq.union.example', { origins: ['https://faq.union.example'] }],
  [
    'CORS_ORIGIN',
    'https://faq.union.example, http://localhost:8080',
    { origins: ['https://faq.union.example', 'http://localhost:8080'] },
  ],
  ['CACHE_SECONDS', '600', { cacheTimes: { fresh: 600, stale: 0 } }],
  ['CACHE_STALE_SECONDS', '3600', { cacheTimes: { fresh: 60, stale: 3600 } }],
  ['PUBLIC_URL', 'https://contract.example.org/', { publicUrl: 'https://contract.example.org' }],
])('%s=%s is taken', (name, value, setting) => {
  expect(readConfig({ [name]: value })).toEqual({ ...readConfig({}), ...setting });
});

describe('what needs a server that several processes share', () => {
  const DATABASE_URL = 'postgresql://primary/agreements';

  test('is taken with DATABASE_URL', () => {
    const DATABASE_REPLICA_URLS = 'postgresql://one/agreements, postgres://two/agreements';
    expect(readConfig({ DATABASE_URL, ROLE: 'serve', DATABASE_REPLICA_URLS })).toMatchObject({
      role: 'serve',
      databaseUrl: DATABASE_URL,
      replicaUrls: ['postgresql://one/agreements', 'postgres://two/agreements'],
    });
  });

  test('is refused without it', () => {
    expect(mistakes({ ROLE: 'ingest' })).toBe(
      'ROLE is "ingest"; DATABASE_URL must name the PostgreSQL server that it shares with processes of other roles',
    );
    expect(mistakes({ DATABASE_REPLICA_URLS: DATABASE_URL })).toBe(
      'DATABASE_REPLICA_URLS is set; DATABASE_URL must name the PostgreSQL server that they are replicas of',
    );
  });

  test('shows no password of a replica', () => {
    const urls = 'postgresql://reader:secret@one/agreements, two.example/agreements';
    expect(mistakes({ DATABASE_URL, DATABASE_REPLICA_URLS: urls })).not.toContain('secret');
  });
});

test('MEILI_KEY goes with MEILI_URL', () => {
  const { meilisearch } = readConfig({ MEILI_URL: 'https://search.example/', MEILI_KEY: 'a-key' });
  expect(meilisearch).toEqual({ url: 'https://search.example/', key: 'a-key', embedder: null });
});

describe('a wrong setting is told by its name, its value and what is allowed', () => {
  const PORTS = 'a whole number from 0 to 65535';
  const PROXIES =
    'how many proxies stand before the server, or their addresses, such as 10.0.0.1, 10.0.0.0/8, loopback or uniquelocal, with commas';

  test.each([
    ['PORT', 'http', PORTS],
    ['PORT', '65536', PORTS],
    ['PORT', '-1', PORTS],
    ['PORT', '40.5', PORTS],
    ['DATABASE_POOL', '1', 'a whole number from 2 to 200'],
    ['DATABASE_POOL', '500', 'a whole number from 2 to 200'],
    ['EDITIONS_MEMORY', '1GB', 'a whole number from 32 to 1000000'],
    ['ROLE', 'writer', 'one of all, serve, ingest'],
    [
      'DATABASE_REPLICA_URLS',
      'postgresql://one/agreements, two',
      'PostgreSQL URLs such as postgresql://user:password@host:5432/name, with commas',
    ],
    ['LOG_LEVEL', 'loud', 'one of fatal, error, warn, info, debug, trace, silent'],
    ['RATE_LIMIT', 'many', 'a whole number from 0 to 1000000'],
    ['DATABASE_URL', 'localhost', 'a PostgreSQL URL such as postgresql://user:password@host:5432/name'],
    ['MEILI_URL', 'localhost:7700', 'the URL of a Meilisearch server, such as http://localhost:7700'],
    ['REQUESTS_AT_ONCE', '0', 'a whole number from 1 to 100000'],
    ['TRUST_PROXY', 'true', PROXIES],
    ['TRUST_PROXY', '0', PROXIES],
    ['TRUST_PROXY', '10.0.0.0/33', PROXIES],
    ['TRUST_PROXY', '10.0.0.1,proxy.example', PROXIES],
    ['HSTS', 'yes', 'one of off, host, subdomains'],
    ['ACCESS_LOG', 'yes', 'one of off, on'],
    ['SLOW_QUERY_MS', '-1', 'a whole number from 0 to 3600000'],
    ['MEILI_URL', 'meilisearch', 'the URL of a Meilisearch server, such as http://localhost:7700'],
  ])('%s=%s', (name, value, allowed) => {
    expect(mistakes({ [name]: value })).toBe(`${name} is "${value}"; it must be ${allowed}`);
  });

  test('all of them at once, each on a line', () => {
    const lines = mistakes({ PORT: 'x', LOG_LEVEL: 'y', RATE_LIMIT: 'z' }).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL', 'RATE_LIMIT']);
  });

  test.each([
    'mysql://reader:secret@db/agreements',
    'reader:se/cr@secret@db',
    'db/agreements?password=secret',
  ])('but never with the password of %s', (url) => {
    const message = mistakes({ DATABASE_URL: url });
    expect(message).toMatch(/^DATABASE_URL is ".*"; it must be a PostgreSQL URL/);
    expect(message).not.toContain('secret');
  });
});

test('the settings cannot be changed after they were read', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});

test('a model by which Meilisearch searches by meaning', () => {
  const given = {
    MEILI_URL: 'http://localhost:7700',
    MEILI_EMBEDDER: 'ollama',
    MEILI_EMBEDDER_MODEL: 'small',
  };
  expect(readConfig(given).meilisearch?.embedder).toEqual({
    source: 'ollama',
    model: 'small',
    url: null,
    key: null,
    ratio: 0.5,
  });
  expect(() => readConfig({ ...given, MEILI_EMBEDDER: 'mine' })).toThrow(/MEILI_EMBEDDER is "mine"/);
  expect(() => readConfig({ ...given, MEILI_EMBEDDER_RATIO: '2' })).toThrow(/a number from 0 to 1/);
  expect(() => readConfig({ ...given, MEILI_EMBEDDER: 'rest' })).toThrow(/MEILI_EMBEDDER_URL must be/);
});
