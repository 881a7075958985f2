import { readFileSync } from 'node:fs';

/** The server as `npm start` runs it, flags and all, without the build before it. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
export const SERVE: readonly string[] = [
  process.execPath,
  ...(scripts.start.split('&& node ')[1] as string).split(' '),
];
