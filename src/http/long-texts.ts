import { LRUCache } from 'lru-cache';
import { LIMITS } from '../limits.ts';
import { AskedAgain } from '../store/asked-again.ts';
import { SeldomKept } from '../store/seldom-kept.ts';
import { LONG } from './long-answers.ts';

/** An answer that holds long texts, taken apart. */
interface Apart {
  /** Its JSON without the long texts: what stands before each, between them, and after the last. */
  readonly around: readonly string[];
  readonly texts: readonly string[];
}

/** The bytes of an answer, with the long texts that it holds. */
interface Written {
  readonly texts: readonly string[];
  readonly bytes: Buffer;
}

/**
 * Writes answers that hold long texts. Most of those are made once for all who ask, a whole year, a redline; to write one as
 * JSON and as bytes takes longer than all else that is done to answer. So what was written is kept, by what it was written of; where
 * others would have to go for it, only what is written again not long after.
 */
export class LongTexts {
  readonly #written = new LRUCache<string, Written>({
    maxSize: LIMITS.longTextsKept.most,
    sizeCalculation: bytesOf,
  });
  readonly #seldom: SeldomKept;

  constructor() {
    const written = new AskedAgain(LIMITS.longTextsRemembered.most);
    this.#seldom = new SeldomKept(this.#written, (key) => written.isAskedAgain(key));
  }

  /** An answer as JSON, with a line break after it; null where no text in it is long. */
  write(answer: object): Buffer | null {
    const { around, texts } = takeApart(answer);
    if (texts.length === 0) return null;
    // No JSON has a NUL in it. The lengths keep most texts apart; that they are the same is looked at.
    const key = [...texts.map(({ length }) => length), ...around].join('\0');
    const known = this.#written.get(key);
    if (known?.texts.every((text, i) => text === texts[i])) return known.bytes;
    const json = around.map((part, i) => part + (i < texts.length ? JSON.stringify(texts[i]) : ''));
    const bytes = Buffer.from(`${json.join('')}\n`);
    const written = { texts, bytes };
    if (this.#seldom.isToBeKept(bytesOf(written, key), key)) this.#written.set(key, written);
    return bytes;
  }
}

function bytesOf({ texts, bytes }: Written, key: string): number {
  return texts.reduce((size, { length }) => size + 2 * length, bytes.length + key.length);
}

function takeApart(answer: object): Apart {
  const holders = new Set<object>();
  findHolders(answer, holders);
  const texts: string[] = [];
  const around: string[] = [];
  let json = '';
  const write = (value: unknown): void => {
    if (isLong(value)) {
      texts.push(value);
      around.push(json);
      json = '';
    } else if (typeof value === 'object' && value !== null && holders.has(value)) writeHolder(value);
    else json += JSON.stringify(value);
  };
  const writeHolder = (holder: object): void => {
    const isList = Array.isArray(holder);
    let before = isList ? '[' : '{';
    for (const [key, value] of Object.entries(holder)) {
      if (value === undefined) continue;
      json += isList ? before : `${before}${JSON.stringify(key)}:`;
      write(value);
      before = ',';
    }
    json += isList ? ']' : '}';
  };
  write(answer);
  return { around: [...around, json], texts };
}

/** Finds the objects and lists in which long texts stand, however deep. @returns whether the value is one, or such a text. */
function findHolders(value: unknown, holders: Set<object>): boolean {
  if (typeof value !== 'object' || value === null) return isLong(value);
  let holds = false;
  for (const below of Object.values(value)) if (findHolders(below, holders)) holds = true;
  if (holds) holders.add(value);
  return holds;
}

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > LONG;
}
