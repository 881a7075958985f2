import type DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { Analysis } from '../law/analysis.ts';
import type { AgreementHead, InstrumentHead } from '../law/document/agreement-head.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import { Edition, type EditionHead } from '../law/document/edition.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import { LentEdition } from '../law/lent-edition.ts';
import { Numbering } from '../law/numbering/numbering.ts';
import type { NumberingScheme } from '../law/numbering/numbering-scheme.ts';
import type { KnownSpellings } from '../law/question/ask-index.ts';
import { type Asked, findAsked } from '../law/question/asked.ts';
import { QuestionIndex } from '../law/question/question-index.ts';
import { LIMITS } from '../limits.ts';
import type { AgreementReader, Serving } from './agreement-reader.ts';
import { readAsked, writeAsked } from './asked-document.ts';
import {
  DocumentParts,
  EditionDocument,
  OPENED,
  type OpenedDocument,
  openDocument,
  pairOf,
} from './edition-document.ts';
import { type LibraryRoom, roomOf } from './library-room.ts';
import { PackedTexts } from './packed-texts.ts';
import { KeptUnpacked, LentPacks, type UnpackedPacks } from './packs.ts';
import { readQuestions } from './question-document.ts';
import { oneOf, SeldomKept } from './seldom-kept.ts';
import { SharedWays } from './shared-ways.ts';
import { statementLoader } from './statement-loader.ts';

/** Bytes of memory for each character of the text that something was read from; 1.4 were measured on this agreement. */
const BYTES_A_CHARACTER = 2;

/** Of so many editions for which others would have to go one is kept; no multiple of how many years are compared. */
const ONE_EDITION_OF = 23;

/** What comes from the database in one piece, as bytes or as what reads them. */
interface Fetched {
  readonly byteLength: number;
}

/** Where what was fetched is kept: what stands under a key is what is fetched for it. */
interface Kept<Made extends Fetched> {
  get(key: string): Fetched | undefined;
  set(key: string, fetched: Made): unknown;
}

/** What the editions of a pair are read from. */
interface Pair extends Fetched {
  readonly key: string;
  readonly editions: readonly PairEdition[];
}

/** An edition of a pair. */
interface PairEdition {
  readonly key: string;
  readonly year: ContractYear;
  readonly document: OpenedDocument;
}

/** An edition, and the bytes of memory that it takes by now beside its document: it grows as it is read. */
interface KeptEdition {
  readonly edition: Edition;
  /** What it is read from. */
  readonly parts: DocumentParts;
  /** The key of its pair. */
  readonly pair: string;
  /** What people ask of it, where that was asked for. */
  readonly questions?: Promise<QuestionIndex> | undefined;
  readonly bytes: number;
}

/**
 * The agreements as frozen values. A release never changes, so its parts are read once and kept; which release is
 * served is asked of the database anew by every request, so that no answer is older than its question.
 */
export class AgreementLibrary {
  /** How often an edition that was asked for was kept, and how often it had to be read. */
  readonly uses = { hits: 0, misses: 0 };
  /** What is found in its editions by reading them. */
  readonly analysis: Analysis;
  readonly #reader: AgreementReader;
  readonly #heads: LRUCache<string, AgreementHead, { slug: string; release: number }>;
  readonly #editions: LRUCache<string, KeptEdition>;
  /** What was unpacked of what editions that are kept are read from: an edition is kept for longer than most of its words. */
  readonly #packs: KeptUnpacked;
  readonly #seldom: SeldomKept;
  /** Documents that are being fetched. Not editions that are being read: what left a map is held by it for long. */
  readonly #fetching = new Map<string, Promise<Fetched>>();
  /**
   * What editions are read from, by pairs: one that is not kept any more comes back from here without the database. An edition is kept
   * no longer than its pair is here.
   */
  readonly #pairs: LRUCache<string, Pair>;
  /** What people ask of editions, and what a search needs of that. */
  readonly #questionDocuments: LRUCache<string, Fetched>;
  readonly #spellings = new LRUCache<string, string>({ max: LIMITS.spellingsKept.most });
  readonly #numberings = new WeakMap<NumberingScheme, Numbering>();
  readonly #asked: DataLoader<'serving', Serving>;
  #serving: Serving | null = null;

  /** @param room for what is kept. */
  constructor(reader: AgreementReader, room: LibraryRoom = roomOf()) {
    const { editions, packs, documents, asked, heads, findings, texts } = room;
    this.#reader = reader;
    this.analysis = new Analysis(findings, new PackedTexts(texts));
    this.#asked = statementLoader(
      async (askers) => {
        const serving = await reader.serving(this.#serving);
        this.#serving = serving;
        return askers.map(() => serving);
      },
      (asked) => asked,
    );
    const ways = new SharedWays();
    this.#heads = new LRUCache({
      maxSize: heads,
      sizeCalculation: (head) => bytesOf(head) + ways.bytesOf(head),
      fetchMethod: async (_key, _stale, { context }) =>
        ways.sharedBy(await reader.head(context.slug, context.release)),
    });
    const sizeCalculation = ({ byteLength }: Fetched) => byteLength;
    this.#pairs = new LRUCache<string, Pair>({
      maxSize: documents,
      sizeCalculation,
      dispose: ({ editions }) => {
        for (const { key } of editions) this.#editions.delete(key);
      },
    });
    this.#questionDocuments = new LRUCache({ maxSize: asked, sizeCalculation });
    this.#packs = new KeptUnpacked(packs);
    this.#editions = new LRUCache({
      maxSize: editions,
      sizeCalculation: ({ bytes }) => bytes,
      dispose: ({ edition }) => {
        this.#seldom.setFull();
        this.analysis.forget(edition);
      },
    });
    this.#seldom = new SeldomKept(this.#editions, oneOf(ONE_EDITION_OF));
  }

  /** What is served now. Those who ask at the same time share one statement, which began after each of them asked. */
  serving(): Promise<Serving> {
    return this.#asked.load('serving');
  }

  /** The slugs of the agreements that are served, asked of the database whatever is known. */
  async slugs(): Promise<readonly string[]> {
    return [...(await this.#reader.serving()).releases.keys()];
  }

  /** The agreement as served now; null when there is none of that slug. */
  async agreement(slug: string): Promise<AgreementHead | null> {
    const release = (await this.serving()).releases.get(slug);
    return release === undefined ? null : this.agreementAt(slug, release);
  }

  /** The agreement at a release that is or was served. */
  async agreementAt(slug: string, release: number): Promise<AgreementHead> {
    const key = `${slug} ${release}`;
    return this.#heads.get(key) ?? this.#heads.forceFetch(key, { context: { slug, release } });
  }

  /**
   * One edition of an agreement; those who ask while its document is being fetched wait for the same. Whoever asks again may be
   * given another one that is alike.
   */
  async edition({ release, editions }: AgreementHead, head: EditionHead): Promise<Edition> {
    const ofRelease = `${head.agreement} ${release}`;
    const key = `${ofRelease} ${head.year}`;
    const known = this.#editions.get(key);
    this.uses[known ? 'hits' : 'misses'] += 1;
    if (known) {
      // What is asked for last is let go of last.
      this.#pairs.get(known.pair);
      return known.edition;
    }
    const place = editions.findIndex(({ year }) => year === head.year);
    const years = pairOf(editions, place).map(({ year }) => year);
    const pairKey = `${ofRelease} ${years}`;
    const pair = await this.#document(this.#pairs, pairKey, async (): Promise<Pair> => {
      const documents = await this.#reader.documents(release, years);
      const ofPair = years.map((year, i): PairEdition => {
        return { key: `${ofRelease} ${year}`, year, document: openDocument(documents[i] as Buffer) };
      });
      const byteLength = ofPair.reduce((sum, { document }) => sum + document.byteLength, 0);
      return { key: pairKey, editions: ofPair, byteLength };
    });
    // Another who waited for the document may have read it.
    return this.#editions.get(key)?.edition ?? this.#read(key, head, pair);
  }

  /** What people ask of an edition that it has given: read when it is first asked for, and kept with the edition where that is kept. */
  questions({ release }: AgreementHead, edition: Edition): Promise<QuestionIndex> {
    const { agreement, year } = edition.head;
    const key = `${agreement} ${release} ${year}`;
    const known = this.#kept(key, edition)?.questions;
    if (known) return known;
    const questions = this.#readQuestions(key, release, edition);
    this.#change(key, edition, { questions });
    // Whoever asks next tries again.
    questions.catch(() => this.#change(key, edition, { questions: undefined }));
    return questions;
  }

  /** What a search needs to know of that. */
  async asked(agreement: AgreementHead, edition: Edition): Promise<Asked> {
    const { slug, release, editions } = agreement;
    const { year } = edition.head;
    const place = editions.findIndex((head) => head.year === year);
    const pair = pairOf(editions, place);
    const asked = await this.#document(
      this.#questionDocuments,
      `${slug} ${release} ${pair[0].year} asked`,
      async () => {
        const there = await this.#reader.asked(release, year);
        return readAsked(there ?? writeAsked(await this.#findAsked(agreement, pair)), this.#packs);
      },
    );
    return asked.editions[pair.findIndex((head) => head.year === year)] as Asked;
  }

  #findAsked(agreement: AgreementHead, pair: readonly EditionHead[]): Promise<readonly Asked[]> {
    return Promise.all(
      pair.map(async (head) =>
        findAsked(await this.questions(agreement, await this.edition(agreement, head))),
      ),
    );
  }

  /** What misspelt words were taken for that somebody searched for in an edition. */
  spellings({ slug, release }: AgreementHead, { head }: Edition): KnownSpellings {
    const keyOf = (stem: string) => `${slug} ${release} ${head.year} ${stem}`;
    return {
      get: (stem) => this.#spellings.get(keyOf(stem)),
      set: (stem, nearest) => this.#spellings.set(keyOf(stem), nearest),
    };
  }

  /** What people ask of every edition of an agreement, oldest first. */
  allQuestions(agreement: AgreementHead): Promise<readonly QuestionIndex[]> {
    return Promise.all(
      agreement.editions.map(async (head) => this.questions(agreement, await this.edition(agreement, head))),
    );
  }

  #read(key: string, head: EditionHead, pair: Pair): Edition {
    let taken = OPENED;
    let edition: Edition | null = null;
    const grown = (more: number) => {
      if (edition) this.#count(key, edition, more);
      else taken += more;
    };
    const isKept = this.#pairs.has(pair.key) && this.#seldom.isToBeKept(OPENED);
    const packs = isKept ? this.#packs : new LentPacks(this.#packs);
    const parts = this.#partsOf(key, pair, packs);
    const read = new EditionDocument(parts, grown, packs);
    const numbering = this.#numberingOf(head);
    if (!isKept) return new LentEdition(head, read, read, numbering, key);
    edition = new Edition(head, read, read, numbering, key);
    this.#editions.set(key, { edition, parts, pair: pair.key, bytes: taken });
    return edition;
  }

  /** @param packs where what is unpacked is kept. */
  #partsOf(key: string, { editions }: Pair, packs: UnpackedPacks): DocumentParts {
    const [first, second] = editions as [PairEdition, PairEdition?];
    const partsOf = ({ document, year }: PairEdition, before: DocumentParts | null = null) =>
      new DocumentParts(document, year, packs, before);
    if (key !== second?.key) return partsOf(first);
    return partsOf(second, this.#editions.peek(first.key)?.parts ?? partsOf(first));
  }

  async #readQuestions(key: string, release: number, edition: Edition): Promise<QuestionIndex> {
    const { year } = edition.head;
    const bytes = await this.#document(this.#questionDocuments, `${key} questions`, () =>
      this.#reader.questions(release, year),
    );
    const grown = (more: number) => this.#count(key, edition, more);
    grown(bytes.byteLength);
    const packs: UnpackedPacks = this.#kept(key, edition) ? this.#packs : new Map();
    return new QuestionIndex(edition, readQuestions(bytes, year, grown, packs));
  }

  /** A document, from the database where it is not kept: what stands under a key was fetched for it. */
  async #document<Made extends Fetched>(
    kept: Kept<NoInfer<Made>>,
    key: string,
    fetch: () => Promise<Made>,
  ): Promise<Made> {
    const known = kept.get(key);
    if (known) return known as Made;
    const document = await this.#fetching.getOrInsertComputed(key, () =>
      fetch().finally(() => this.#fetching.delete(key)),
    );
    kept.set(key, document as Made);
    return document as Made;
  }

  /** Counts what an edition takes more, if it is still kept. */
  #count(key: string, edition: Edition, more: number): void {
    const kept = this.#kept(key, edition);
    if (kept) this.#change(key, edition, { bytes: kept.bytes + more });
  }

  /** What is known of an edition, if it is still kept. */
  #kept(key: string, edition: Edition): KeptEdition | null {
    const kept = this.#editions.peek(key);
    return kept?.edition === edition ? kept : null;
  }

  #change(key: string, edition: Edition, to: Partial<KeptEdition>): void {
    const kept = this.#kept(key, edition);
    if (kept) this.#editions.set(key, { ...kept, ...to }, { noDisposeOnSet: true });
  }

  /** The same for all editions of an agreement. */
  #numberingOf({ numbering }: EditionHead): Numbering {
    return this.#numberings.getOrInsertComputed(numbering, () => new Numbering(numbering));
  }

  /** How many bytes of memory the editions take that are kept, and the documents they are read from. */
  get bytes(): number {
    const kept = [this.#editions, this.#packs, this.#pairs, this.#questionDocuments];
    return kept.reduce((sum, { calculatedSize }) => sum + calculatedSize, 0);
  }

  instrumentParts(instrument: InstrumentHead): Promise<readonly InstrumentPart[]> {
    return this.#reader.instrumentParts(instrument.release, instrument.slug);
  }
}

/** Without how it numbers, which laws it names and which words mean the same. */
function bytesOf({ editions, vocabulary: __, ...others }: AgreementHead): number {
  const own = editions.map(({ numbering: _, laws: __, ...head }) => head);
  return JSON.stringify([others, own]).length * BYTES_A_CHARACTER;
}
