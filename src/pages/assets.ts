import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that the pages link to. Its path bears a hash of what it says, so that it may be kept for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

export const STYLE = asset('reader.css', 'text/css; charset=utf-8');
export const SCRIPT = asset('reader.js', 'text/javascript; charset=utf-8');

function asset(name: string, type: string): Asset {
  const body = readFileSync(fileURLToPath(import.meta.resolve(`#assets/${name}`)), 'utf8');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const [base, ending] = name.split('.');
  return Object.freeze({ path: `/assets/${base}-${hash}.${ending}`, type, body });
}
