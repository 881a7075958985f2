import type { App } from './app.ts';
import { LIMITS } from './limits.ts';

let app: App | null = null;
let isStopping = false;

process.on('SIGTERM', stop).on('SIGINT', stop);
process.on('SIGHUP', () => void app?.ingest());

// Loaded when the signals are heard: without a listener a signal ends the process, and loading takes a moment.
const { readConfig } = await import('./config.ts');
const { startupMessage } = await import('./startup-message.ts');

try {
  const config = readConfig(process.env);
  const { locationOf } = await import('./location-of.ts');
  const { beginOpening } = await import('./store/embedded-postgres.ts');
  // While the embedded database opens, in a thread of its own, all else is loaded.
  const database = await beginOpening(locationOf(config));
  const { pino } = await import('pino');
  const { startApp } = await import('./app.ts');
  const logger = pino({ level: config.logLevel });
  // A request that fails where nobody waits for it is our fault, and must not end what others are answered by.
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'internal error'));
  app = await startApp(config, logger, database);
  logger.info(`listening at ${app.url}`);
  await app.ready;
  logger.info(`serving ${app.url}/graphql`);
} catch (error) {
  if (!isStopping) fail(error);
}

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  const { most } = LIMITS.ending;
  setTimeout(() => fail(`It took longer than ${most / 1000} seconds to end; the rest was cut off.`), most);
  const closed = app === null ? Promise.resolve() : app.close();
  closed.then(() => process.exit(0), fail);
}

function fail(error: unknown): never {
  process.stderr.write(`${startupMessage(error)}\n`);
  process.exit(1);
}
