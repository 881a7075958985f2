import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A change that an editor makes, and how it is seen that it is served. */
export interface Edit {
  readonly name: string;
  /** Writes it into the folder of the agreement. @param round tells it from those before. */
  make(folder: string, round: number): Promise<void>;
  /** A query whose answer has these words when it is served. */
  readonly query: string;
  words(round: number): string;
}

const NOTED = 'This edition is in force from August 15';
const SOURCE = '003_e95df812710c4457';
const FILES = ['2005-agreement/article-27-no-strike-provision.md', `sources/${SOURCE}.txt`];
const ANSWERS = 'questions/bargaining-and-term.yaml';

export const EDITS: readonly Edit[] = [
  {
    name: 'one changed note',
    make: (folder, round) =>
      inFile(folder, 'notes.yaml', (text) =>
        text.replace(new RegExp(`(?:Note \\d+\\. )?${NOTED}`), `Note ${round}. ${NOTED}`),
      ),
    query: '{ edition(year: "2005-06") { notes { text } } }',
    words: (round) => `Note ${round}.`,
  },
  {
    // As printed: in the words, in the source that proves them, and in the answers that quote them.
    name: 'one changed word of the agreement',
    make: async (folder, round) => {
      const reword = (text: string) =>
        text.replaceAll(
          /members will engage in a strike\w*/g,
          `members will engage in a strike${'e'.repeat(round)}`,
        );
      for (const file of [...FILES, ANSWERS]) await inFile(folder, file, reword);
      const source = await readFile(join(folder, `sources/${SOURCE}.txt`));
      const sha256 = createHash('sha256').update(source).digest('hex');
      await inFile(folder, `sources/${SOURCE}.yaml`, (text) =>
        text.replace(/^sha256: .*$/m, `sha256: ${sha256}`),
      );
    },
    query: '{ clause(cite: "Art 27", year: "2006-07") { text } }',
    words: (round) => `in a strike${'e'.repeat(round)}.`,
  },
];

async function inFile(folder: string, path: string, edit: (text: string) => string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error(`${path} has not the words that are to be changed`);
  await writeFile(file, edited);
}
