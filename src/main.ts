import pino from 'pino';
import { startApp } from './app.ts';
import { readConfig } from './config.ts';
import { startupMessage } from './startup-message.ts';

try {
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel });
  const app = await startApp(config, logger);
  logger.info(`serving ${app.url}/graphql`);
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    app.close().then(() => process.exit(0), fail);
  };
  // Not `once`: the lock of DATA_DIR ends the process itself when it finds no other listener left on a signal.
  process.on('SIGTERM', stop).on('SIGINT', stop);
  process.on('SIGHUP', () => void app.ingest().catch((error) => logger.error(startupMessage(error))));
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  process.stderr.write(`${startupMessage(error)}\n`);
  process.exit(1);
}
