import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
const [settings = '', flags = ''] = (scripts.start.split('&& cross-env ')[1] ?? '').split(' node ');

/** The server as `npm start` runs it, settings, flags and all, without the build before it. */
export const SERVE: readonly string[] = [
  'env',
  ...settings.split(' '),
  process.execPath,
  ...flags.split(' '),
];
