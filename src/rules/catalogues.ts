import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AnyRule } from './engine/rule.ts';
import type { RuleTopic } from './engine/rule-topic.ts';

/** What the file `catalogue` in the folder of an agreement's rules gives. */
interface Catalogue {
  readonly TOPICS: readonly RuleTopic[];
}

const CATALOGUE = `catalogue${extname(import.meta.filename)}`;

/**
 * The rules of each agreement, by its slug, which is the name of the folder they lie in. A rule belongs to its
 * agreement: it reads that one's words.
 */
const CATALOGUES: ReadonlyMap<string, readonly RuleTopic[]> = new Map(
  await Promise.all(foldersOfRules().map(catalogueIn)),
);

/** Every rule there is, of whatever agreement. */
export const ALL_RULES: readonly AnyRule[] = [
  ...new Set([...CATALOGUES.values()].flat().flatMap(({ rules }) => rules)),
];

/** The rules of an agreement, in its order; none for one that has none. */
export function rulesOf(slug: string): readonly AnyRule[] {
  return topicsOf(slug).flatMap(({ rules }) => rules);
}

/** The topics of an agreement's rules, in its order; none for one that has none. */
export function topicsOf(slug: string): readonly RuleTopic[] {
  return CATALOGUES.get(slug) ?? [];
}

function foldersOfRules(): readonly string[] {
  return readdirSync(import.meta.dirname).filter((name) =>
    existsSync(join(import.meta.dirname, name, CATALOGUE)),
  );
}

async function catalogueIn(slug: string): Promise<readonly [slug: string, topics: readonly RuleTopic[]]> {
  const { TOPICS }: Catalogue = await import(`./${slug}/${CATALOGUE}`);
  return [slug, TOPICS];
}
