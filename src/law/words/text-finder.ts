import { sayingStems } from './stem.ts';

/** Something that is found with so much of what is asked or more. */
const ENOUGH = 0.6;

/** Bytes of memory for each stem of a text, as measured. */
const STEM = 45;

/** Finds, among things that are said in few words, those that have what is asked: most of its stems, the rarer counting more. */
export class TextFinder<Item> {
  readonly #items: readonly { readonly item: Item; readonly stems: ReadonlySet<string> }[];

  constructor(items: readonly Item[], textOf: (item: Item) => string) {
    this.#items = items.map((item) => ({ item, stems: new Set(sayingStems(textOf(item))) }));
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    return STEM * this.#items.reduce((sum, { stems }) => sum + stems.size, 1);
  }

  /** What has most of the stems, best first; of two that have as much the one that says less beside it. */
  find(stems: ReadonlySet<string>, weightOf: (stem: string) => number): readonly Item[] {
    const all = [...stems].reduce((sum, stem) => sum + weightOf(stem), 0);
    if (all === 0) return [];
    return this.#items
      .map(({ item, stems: having }) => {
        const common = [...stems].reduce((sum, stem) => sum + (having.has(stem) ? weightOf(stem) : 0), 0);
        return { item, share: common / all, length: having.size };
      })
      .filter(({ share }) => share >= ENOUGH)
      .sort((one, other) => other.share - one.share || one.length - other.length)
      .map(({ item }) => item);
  }
}
