import { type ConnectionOptions, checkServerIdentity } from 'node:tls';
import { parse } from 'pg-connection-string';
import { StoreError } from './store-error.ts';

/** A PostgreSQL server as its driver takes it. */
export interface ServerAddress {
  /** Host, user, database, TLS and the rest, as the driver reads them from the URL. */
  readonly connection: Readonly<Record<string, unknown>>;
  readonly database: string;
  /** Milliseconds that a statement may take, where the URL says it; 0 leaves it to this program. */
  readonly statementTimeout: number | null;
}

/** What may follow the `?`: all that the driver does something with. What it would drop without a word is refused. */
const KNOWN = [
  'user',
  'password',
  'host',
  'port',
  'dbname',
  'ssl',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslnegotiation',
  'application_name',
  'options',
  'connect_timeout',
  'statement_timeout',
];

/** `allow` and `prefer` would be content with a connection in clear, which nobody would notice. */
const TLS_MODES = ['disable', 'require', 'verify-ca', 'verify-full'];

/**
 * Reads the URL of a server as libpq reads it, so that no setting of it is lost on the way to the driver.
 * @param variable the setting that has it, for messages.
 * @throws StoreError that names what is not understood and what is.
 */
export function readDatabaseUrl(url: string, variable = 'DATABASE_URL'): ServerAddress {
  const refused = (reason: string, cause?: unknown) =>
    new StoreError(`${placeOf(url, variable)} cannot be used: ${reason}.`, { cause });
  const settings = settingsOf(url);
  for (const name of settings.keys()) {
    // After a password with an unwritten ? what looks like a name may be the rest of it.
    const shown = /^\w+$/.test(name) ? name : 'what stands after the ?';
    if (!KNOWN.includes(name))
      throw refused(`${shown} is no setting that this program knows; it knows ${KNOWN.join(', ')}`);
    if (settings.getAll(name).length > 1) throw refused(`${name} is set twice`);
  }
  const mode = settings.get('sslmode');
  if (mode !== null && !TLS_MODES.includes(mode))
    throw refused(`sslmode is ${JSON.stringify(mode)}; it must be one of ${TLS_MODES.join(', ')}`);
  if (mode === 'verify-ca' && !settings.has('sslrootcert'))
    throw refused('sslmode=verify-ca needs sslrootcert, the file of the authority to trust');
  const { dbname, connect_timeout, statement_timeout, ...connection } = parsed(url, refused);
  const database = String(dbname ?? connection.database ?? connection.user);
  const ssl = withHost(connection.ssl as TlsSetting, String(connection.host || 'localhost'));
  const connectTimeout = wholeNumber(refused, { connect_timeout });
  const statementTimeout = wholeNumber(refused, { statement_timeout });
  return {
    connection: {
      ...connection,
      database,
      ssl,
      ...(connectTimeout !== null && { connectionTimeoutMillis: connectTimeout * 1000 }),
      // As a number: the driver sends no zero.
      ...(statementTimeout !== null && { statement_timeout: statementTimeout }),
    },
    database,
    statementTimeout,
  };
}

type Refusal = (reason: string, cause?: unknown) => StoreError;

type TlsSetting = boolean | undefined | Pick<ConnectionOptions, 'checkServerIdentity' | 'rejectUnauthorized'>;

/** Who is verified is verified by the host of the URL: the driver would take a numeric host for `localhost`. */
function withHost(ssl: TlsSetting, host: string): TlsSetting {
  if (!ssl) return ssl;
  const options = ssl === true ? {} : ssl;
  if (options.rejectUnauthorized === false || options.checkServerIdentity) return options;
  return { ...options, checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate) };
}

/** A setting and its value, for messages. */
export function placeOf(url: string, variable = 'DATABASE_URL'): string {
  return `${variable} (${withoutPassword(url)})`;
}

/** A URL as it may be shown: a password may stand before the host or among the settings. */
function withoutPassword(url: string): string {
  return URL.canParse(url) ? Object.assign(new URL(url), { password: '', search: '' }).href : 'not a URL';
}

/** The settings after the `?`. A URL of a socket has no host, which the class of Node does not take. */
function settingsOf(url: string): URLSearchParams {
  return new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?') + 1) : '');
}

function parsed(url: string, refused: Refusal): Record<string, unknown> {
  try {
    return { ...parse(url, { useLibpqCompat: true }) };
  } catch (error) {
    const { code, message, path } = error as NodeJS.ErrnoException;
    throw refused(path ? `${path} cannot be read (${code})` : message, error);
  }
}

function wholeNumber(refused: Refusal, setting: Readonly<Record<string, unknown>>): number | null {
  const [name, value] = Object.entries(setting)[0] as [string, unknown];
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(String(value))) return Number(value);
  throw refused(`${name} is ${JSON.stringify(value)}; it must be a whole number`);
}
