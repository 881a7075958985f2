import { hash } from 'node:crypto';
import type { Agreement } from '../../../src/law/document/agreement.ts';
import type { ClauseReading } from '../../../src/law/document/clause-reading.ts';
import type { OwnPart, Part, Provision } from '../../../src/law/document/provision.ts';
import { Exchangeable, type Rewording } from './rewording.ts';
import { seeded } from './seeded.ts';

/** How many of the words of an agreement are others than in the one it is made of. */
const REWORDED = 0.4;
/** How many of the clauses that the last year left as they were are revised in it … */
const REVISED = 0.26;
/** … and how many of their words. */
const REWORDED_IN_REVISION = 0.2;
/** How many of the clauses with nothing under them, to which nothing leads, are left out. */
const DROPPED = 0.03;

type Edition = Agreement['editions'][number];

/** A clause of a year; what is said of a year as a whole has no path. */
interface Spot {
  readonly year: string;
  readonly path: string | null;
}

/**
 * Agreements made of one: other words and numbers, some clauses left out, more of them revised in the last year. What is
 * said of a clause, where it cites and by which words it is quoted are right: they are in the same other words.
 */
export class SyntheticAgreements {
  readonly #model: Agreement;
  readonly #words: Exchangeable;
  readonly #droppable: ReadonlySet<string>;

  constructor(model: Agreement) {
    this.#model = model;
    this.#words = new Exchangeable(ownTexts(model), keptTexts(model));
    this.#droppable = droppable(model);
  }

  /** The slug of one of them. @param number from 1 on. */
  slug(number: number): string {
    return `synthetic-${String(number).padStart(4, '0')}`;
  }

  /** How one of them says what the model says. */
  rewording(number: number): Rewording {
    return this.#words.rewording(this.slug(number), REWORDED);
  }

  /** One of them; the same for the same number. */
  agreement(number: number): Agreement {
    const slug = this.slug(number);
    const reword = this.rewording(number);
    const again = this.#words.rewording(`${slug} revised`, REWORDED_IN_REVISION);
    const kept = this.#withoutSome(slug);
    const reworded = kept.editions.map(({ head, readings }) => ({
      head: { ...head, agreement: slug },
      readings: readings.map((reading) => inWords(reading, reword)),
    }));
    const { editions, revised } = reviseLast(reworded, again, ({ provision }) => {
      return seeded(slug, 'revised', provision) < REVISED;
    });
    return {
      ...annotationsIn(kept, reword, (spot) =>
        revised.has(spotKey(spot)) ? (text) => again(reword(text)) : reword,
      ),
      slug,
      title: `${reword(kept.title)}, ${number}`,
      contentHash: hash('sha256', slug),
      editions,
      instruments: kept.instruments.map((instrument) => ({
        ...instrument,
        parts: instrument.parts.map((part) => ({ ...part, outline: provisionIn(part.outline, reword) })),
      })),
    };
  }

  /** The model without some of its clauses, and without what is said of them. */
  #withoutSome(slug: string): Agreement {
    const isDropped = ({ provision }: ClauseReading) =>
      this.#droppable.has(provision) && seeded(slug, 'dropped', provision) < DROPPED;
    const model = this.#model;
    const gone = new Set(
      model.editions.flatMap(({ head, readings }) =>
        readings.filter(isDropped).map(({ path }) => spotKey({ year: head.year, path })),
      ),
    );
    const isThere = (spot: Spot) => !gone.has(spotKey(spot));
    return {
      ...model,
      editions: model.editions.map(({ head, readings }) => ({
        head,
        readings: without(readings, isDropped),
      })),
      notes: model.notes.filter(isThere),
      parameters: model.parameters.filter(isThere),
      unread: model.unread.filter(isThere),
      reasons: model.reasons.filter(isThere),
      references: model.references.filter(isThere),
      questions: model.questions
        .map((question) => ({
          ...question,
          authorities: question.authorities.filter(({ path }) => isThere({ year: question.year, path })),
        }))
        .filter(({ authorities }) => authorities.length > 0),
    };
  }
}

function spotKey({ year, path }: Spot): string {
  return `${year} ${path}`;
}

function* ownTexts({ editions }: Agreement): Generator<string> {
  for (const { readings } of editions)
    for (const { heading, ownParts } of readings) yield JSON.stringify([heading, ownParts]);
}

/** What the agreement is cited by, and what in it cites: these words are read for what they say. */
function keptTexts({ references, editions, numbering, laws }: Agreement): readonly string[] {
  const labels = editions.flatMap(({ readings }) =>
    readings.map(({ citation, marker }) => `${citation} ${marker}`),
  );
  return [JSON.stringify(numbering), JSON.stringify(laws), ...references.map(({ text }) => text), ...labels];
}

/** The provisions that have nothing under them and to which no reference leads, in any year. */
function droppable({ editions, references }: Agreement): ReadonlySet<string> {
  const led = new Set(
    references.flatMap(({ year, target, candidates }) =>
      [target, ...candidates].map((path) => spotKey({ year, path })),
    ),
  );
  const all = new Set<string>();
  const needed = new Set<string>();
  for (const { head, readings } of editions) {
    const parents = new Set(readings.map(({ parentPath }) => parentPath));
    for (const { path, provision } of readings) {
      all.add(provision);
      if (parents.has(path) || led.has(spotKey({ year: head.year, path }))) needed.add(provision);
    }
  }
  return all.difference(needed);
}

/** Readings without some that have nothing under them. */
function without(
  readings: readonly ClauseReading[],
  isDropped: (reading: ClauseReading) => boolean,
): readonly ClauseReading[] {
  const children = Map.groupBy(readings, ({ parentPath }) => parentPath);
  return readings
    .filter((reading) => !isDropped(reading))
    .map((reading) => {
      const dropped = (children.get(reading.path) ?? []).map(isDropped);
      const stillBefore = (many: number) => many - dropped.slice(0, many).filter(Boolean).length;
      return dropped.includes(true) ? { ...reading, layout: reading.layout.map(stillBefore) } : reading;
    });
}

/** Has the last year say some clauses anew that it left as they were. @returns the editions, and the spots of those clauses. */
function reviseLast(
  editions: readonly Edition[],
  again: Rewording,
  isChosen: (reading: ClauseReading) => boolean,
): { editions: readonly Edition[]; revised: ReadonlySet<string> } {
  const { head, readings } = editions.at(-1) as Edition;
  const instrument = head.instruments.at(-1) as string;
  const revised = new Map<string, ClauseReading>();
  for (const reading of readings) {
    if (reading.change !== 'UNCHANGED' || !isChosen(reading)) continue;
    const other = inWords(reading, again);
    if (JSON.stringify(other) !== JSON.stringify(reading))
      revised.set(reading.provision, {
        ...other,
        change: 'REVISED',
        instrument,
        inForceFrom: head.inForceFrom,
      });
  }
  const ended = (reading: ClauseReading) =>
    revised.has(reading.provision) ? { ...reading, inForceTo: head.inForceFrom } : reading;
  const before = editions
    .slice(0, -1)
    .map((edition) => ({ ...edition, readings: edition.readings.map(ended) }));
  const last = { head, readings: readings.map((reading) => revised.get(reading.provision) ?? reading) };
  const spots = [...revised.values()].map(({ path }) => spotKey({ year: head.year, path }));
  return { editions: [...before, last], revised: new Set(spots) };
}

/** What is said of clauses, in the words that they have. @param wordsOf the clause of a year. */
function annotationsIn(
  agreement: Agreement,
  reword: Rewording,
  wordsOf: (spot: Spot) => Rewording,
): Agreement {
  return {
    ...agreement,
    notes: agreement.notes.map((note) => {
      const inItsWords = wordsOf(note);
      const cells = note.cells.map(({ row, column }) => ({
        row: inItsWords(row),
        column: inItsWords(column),
      }));
      return { ...note, text: reword(note.text), quotes: note.quotes.map(inItsWords), cells };
    }),
    parameters: agreement.parameters.map((parameter) => ({
      ...parameter,
      quote: wordsOf(parameter)(parameter.quote),
    })),
    reasons: agreement.reasons.map((reason) => ({ ...reason, quote: wordsOf(reason)(reason.quote) })),
    questions: agreement.questions.map((question) => ({
      ...question,
      question: reword(question.question),
      alsoAsked: question.alsoAsked.map(reword),
      answer: reword(question.answer),
      authorities: question.authorities.map(({ path, quote }) => ({
        path,
        quote: wordsOf({ year: question.year, path })(quote),
      })),
      // The rules are those of the model.
      rules: [],
    })),
  };
}

function inWords(reading: ClauseReading, reword: Rewording): ClauseReading {
  const { heading, ownParts } = reading;
  return {
    ...reading,
    heading: heading && reword(heading),
    ownParts: ownParts.map((part) => ownPartIn(part, reword)),
  };
}

function ownPartIn(part: OwnPart, reword: Rewording): OwnPart {
  if (part.type !== 'table') return { ...part, text: reword(part.text) };
  const rows = (all: readonly (readonly string[])[]) => all.map((cells) => cells.map(reword));
  return { ...part, table: { headings: rows(part.table.headings), rows: rows(part.table.rows) } };
}

function provisionIn(provision: Provision, reword: Rewording): Provision {
  const { heading, parts } = provision;
  const inWordsOf = (part: Part): Part =>
    part.type === 'provision'
      ? { ...part, provision: provisionIn(part.provision, reword) }
      : ownPartIn(part, reword);
  return { ...provision, heading: heading && reword(heading), parts: parts.map(inWordsOf) };
}
