/** What can be counted, by the plural in which units are written, with the singular that stands after a slash. */
const COUNTED: Readonly<Record<string, string>> = {
  'calendar days': 'calendar day',
  classes: 'class',
  'college credits': 'college credit',
  days: 'day',
  differentials: 'differential',
  dollars: 'dollar',
  'duty days': 'duty day',
  evaluations: 'evaluation',
  grades: 'grade',
  hours: 'hour',
  increments: 'increment',
  installments: 'installment',
  levels: 'level',
  members: 'member',
  miles: 'mile',
  minutes: 'minute',
  months: 'month',
  'no-shows': 'no-show',
  percent: 'percent',
  positions: 'position',
  preparations: 'preparation',
  'semester hours': 'semester hour',
  semesters: 'semester',
  steps: 'step',
  students: 'student',
  'subject areas': 'subject area',
  teachers: 'teacher',
  transfers: 'transfer',
  votes: 'vote',
  weeks: 'week',
  workdays: 'workday',
  'working days': 'working day',
  years: 'year',
};

const PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTED).flatMap(([plural, singular]) => [
    [plural, plural],
    [singular, plural],
  ]),
);

/** A bare number, such as a fraction of a salary. */
const RATIO = 'ratio';

/** How a unit may be written. */
export const UNIT_FORMS = `${RATIO}, or one or two of ${Object.keys(COUNTED).join(', ')}, such as dollars/hour`;

/**
 * What a number counts: `dollars`, `dollars/hour`, or the bare `ratio`. Units are multiplied and divided with their
 * numbers, so that a computation that mixes up hours and days does not come out.
 */
export class Unit {
  /** As people read it: `dollars/hour`. */
  readonly name: string;
  /** Plurals, each with the power it stands in. */
  readonly #powers: ReadonlyMap<string, number>;

  private constructor(powers: ReadonlyMap<string, number>) {
    this.#powers = powers;
    this.name = nameOf(powers);
  }

  /** Those that were read: there are few, and every number has one. */
  static readonly #read = new Map<string, Unit>();

  /** Reads a unit such as `workdays`, `dollars/mile` or `ratio/class`; null when it is none. */
  static parse(written: string): Unit | null {
    const known = Unit.#read.get(written);
    if (known) return known;
    const unit = Unit.#parse(written);
    if (unit) Unit.#read.set(written, unit);
    return unit;
  }

  static #parse(written: string): Unit | null {
    const [above = '', below, ...rest] = written.trim().split('/');
    if (rest.length > 0) return null;
    const powers = new Map<string, number>();
    if (above !== RATIO) {
      const plural = PLURALS.get(above);
      if (!plural) return null;
      powers.set(plural, 1);
    }
    if (below !== undefined) {
      const plural = PLURALS.get(below);
      if (!plural || powers.has(plural)) return null;
      powers.set(plural, -1);
    }
    return new Unit(powers);
  }

  /** Whether it is a bare number, which counts nothing. */
  get isRatio(): boolean {
    return this.#powers.size === 0;
  }

  /** The name for one: `hour`, `dollar/hour`. */
  get singular(): string {
    const [above = '', ...below] = this.name.split('/');
    return [COUNTED[above] ?? above, ...below].join('/');
  }

  equals(other: Unit): boolean {
    return this.name === other.name;
  }

  times(other: Unit): Unit {
    return this.#combined(other, 1);
  }

  per(other: Unit): Unit {
    return this.#combined(other, -1);
  }

  #combined(other: Unit, sign: 1 | -1): Unit {
    const powers = new Map(this.#powers);
    for (const [plural, power] of other.#powers) {
      const sum = (powers.get(plural) ?? 0) + sign * power;
      if (sum === 0) powers.delete(plural);
      else powers.set(plural, sum);
    }
    return new Unit(powers);
  }
}

function nameOf(powers: ReadonlyMap<string, number>): string {
  const above: string[] = [];
  const below: string[] = [];
  for (const plural of [...powers.keys()].sort()) {
    const power = powers.get(plural) ?? 0;
    for (let i = 0; i < power; i += 1) above.push(plural);
    for (let i = 0; i > power; i -= 1) below.push(COUNTED[plural] ?? plural);
  }
  return [above.join('·') || RATIO, ...below].join('/');
}
