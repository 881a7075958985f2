import { createRequire } from 'node:module';
import { CORE_SCHEMA, constructFromEvents, EVENT_ID, type Event, parseEvents, SCALAR_STYLE } from 'js-yaml';
import type { Document } from 'yaml';

/** Something that is wrong with YAML itself, at an offset into its text. */
export interface YamlMistake {
  readonly kind: 'form' | 'depth' | 'alias';
  readonly at: number;
  readonly message: string;
}

/** YAML as it is read, before it is held against a schema. */
export interface ReadYaml {
  readonly value: unknown;
  /** With any, the value is nothing. */
  readonly mistakes: readonly YamlMistake[];
  /** Where each value begins, by `placeKey`: its key, or the item of a list. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** So many aliases of words the faster reader follows. */
const ALIASES = 100;

/** How a value is named by the keys and indexes that lead to it. */
export function placeKey(path: readonly PropertyKey[]): string {
  return path.map(String).join(BETWEEN);
}

const BETWEEN = '\0';

/**
 * Reads YAML 1.2. It never throws: what is wrong is among the mistakes. One reader is four times as fast, the other goes
 * on after a mistake and so tells all of them: it reads what the first refuses, and what has aliases of lists and maps, of
 * which a few lines could stand for more than fits into memory.
 */
export function readYaml(text: string): ReadYaml {
  try {
    const events = parseEvents(text, {});
    if (events.some(isAnchoredCollection)) return readSlowly(text);
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: ALIASES });
    if (documents.length !== 1) return readSlowly(text);
    return { value: documents[0], mistakes: [], offsets: offsetsOf(events, text) };
  } catch {
    return readSlowly(text);
  }
}

function isAnchoredCollection(event: Event): boolean {
  const isCollection = event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING;
  return isCollection && event.anchorStart >= 0;
}

/** The slower reader. Its package is large, and a server that has nothing wrong to read does without. */
export function readSlowly(text: string): ReadYaml {
  const yaml: typeof import('yaml') = createRequire(import.meta.url)('yaml');
  const document = yaml.parseDocument(text, { schema: 'core', uniqueKeys: true, prettyErrors: false });
  const at = document.contents?.range?.[0] ?? 0;
  const none = { value: undefined, offsets: new Map<string, number>() };
  const deep = document.errors.find(({ message }) => message.includes('call stack'));
  if (deep) return { ...none, mistakes: [{ kind: 'depth', at, message: deep.message }] };
  const mistakes = document.errors.map(({ pos, message }) => ({
    kind: 'form' as const,
    at: pos[0],
    message,
  }));
  if (mistakes.length > 0) return { ...none, mistakes };
  try {
    const value: unknown = document.toJS();
    // What is part of itself, or of itself many times over, is no content.
    JSON.stringify(value);
    return { value, mistakes, offsets: offsetsIn(document, yaml) };
  } catch (error) {
    const message = (error as Error).message.split('\n')[0] ?? '';
    return { ...none, mistakes: [{ kind: 'alias', at, message }] };
  }
}

/** A list or a map that has begun and not ended. */
interface Open {
  readonly under: string;
  readonly isMap: boolean;
  /** How many items or keys it has so far. */
  count: number;
  /** The key whose value comes next. */
  key: string | null;
}

function offsetsOf(events: readonly Event[], text: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const open: Open[] = [];
  /** @returns the name of a value that begins, or null when it is a key. */
  const begin = (event: Event): string | null => {
    const above = open.at(-1);
    if (!above) {
      offsets.set('', startOf(event, text));
      return '';
    }
    if (above.isMap && above.key === null) {
      above.key = above.under + keyOf(event, text);
      offsets.set(above.key, startOf(event, text));
      return null;
    }
    const name = above.key ?? `${above.under}${above.count}`;
    if (!above.isMap && startOf(event, text) >= 0) offsets.set(name, startOf(event, text));
    above.count += 1;
    above.key = null;
    return name;
  };
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const name = begin(event) ?? '';
    if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const under = name === '' ? '' : name + BETWEEN;
      open.push({ under, isMap: event.type === EVENT_ID.MAPPING, count: 0, key: null });
    }
  }
  return offsets;
}

/** Negative where nothing is written. */
function startOf(event: Event, text: string): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED)
        return event.valueStart - 1;
      if (event.style === SCALAR_STYLE.LITERAL_BLOCK) return text.lastIndexOf('|', event.valueStart);
      if (event.style === SCALAR_STYLE.FOLDED_BLOCK) return text.lastIndexOf('>', event.valueStart);
      return event.valueStart;
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    default:
      return -1;
  }
}

function keyOf(event: Event, text: string): string {
  if (event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.fast)
    return text.slice(event.valueStart, event.valueEnd);
  return String(
    constructFromEvents([DOCUMENT, event, { type: EVENT_ID.POP }], { source: text, schema: CORE_SCHEMA })[0],
  );
}

const DOCUMENT: Event = { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] };

function offsetsIn(
  { contents }: Document,
  { isMap, isNode, isScalar, isSeq }: typeof import('yaml'),
): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const note = (key: string, node: unknown) => {
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset !== undefined) offsets.set(key, offset);
  };
  const enter = (node: unknown, above: string) => {
    const under = above === '' ? '' : above + BETWEEN;
    if (isSeq(node)) {
      node.items.forEach((item, i) => {
        note(`${under}${i}`, item);
        enter(item, `${under}${i}`);
      });
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = `${under}${isScalar(key) ? key.value : key}`;
        note(name, key);
        enter(value, name);
      }
    }
  };
  note('', contents);
  enter(contents, '');
  return offsets;
}
