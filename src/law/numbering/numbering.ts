import type { ClauseKind } from '../document/clause-kind.ts';
import type { Provision } from '../document/provision.ts';
import type { LabelForm, Level, NumberingScheme, TopForm } from './numbering-scheme.ts';
import { openingPattern } from './opening-words.ts';
import { type LabelReader, labelReader } from './read-label.ts';
import { type SeriesPlace, seriesPlace } from './series-place.ts';
import { type LevelLabel, settleSeries } from './settle-series.ts';

/** A kind of provision at the top level with readers of its labels. */
export interface TopReader {
  readonly top: TopForm;
  /** The words its titles begin with. */
  readonly openings: readonly RegExp[];
  readonly labels: readonly LabelReader[];
}

interface LevelReader {
  readonly level: Level;
  readonly readers: readonly LabelReader[];
}

/** After the label of a title stands its end, white space, or a mark that parts it from the heading. */
const AFTER_TITLE_LABEL = '(?=[\\s.,:–—]|$)';

/** A numbering scheme ready to be used: its forms made into readers, once for an agreement. */
export class Numbering {
  readonly scheme: NumberingScheme;
  readonly tops: readonly TopReader[];
  readonly #levels: readonly LevelReader[];

  constructor(scheme: NumberingScheme) {
    this.scheme = scheme;
    this.tops = scheme.tops.map((top) => ({
      top,
      openings: top.words.map(openingPattern),
      labels: top.labels.map((form) => labelReader(form, AFTER_TITLE_LABEL)),
    }));
    this.#levels = scheme.levels.map((level) => ({
      level,
      readers: level.labels.map((form) => labelReader(form)),
    }));
  }

  /** Every way to read the label at the beginning of a text, outermost level first; none where there is none. */
  labelsIn(text: string): readonly LevelLabel[] {
    return this.#levels.flatMap(({ readers }, level) =>
      readers.flatMap((reader) => {
        const label = reader.read(text);
        return label ? [{ ...label, level }] : [];
      }),
    );
  }

  /**
   * The labels of neighbours under a level (-1 at the top), each as its series has it; null for those that have none.
   */
  seriesOf(
    neighbours: readonly Pick<Provision, 'kind' | 'label' | 'marker'>[],
    above: number,
  ): readonly (LevelLabel | null)[] {
    return settleSeries(
      neighbours.map(({ kind, label, marker }) =>
        this.labelsIn(marker).filter(
          (one) => one.level > above && one.label === label && this.scheme.levels[one.level]?.kind === kind,
        ),
      ),
    );
  }

  /** The places of neighbours in their series, those at the top level included; null for those without a label. */
  placesOf(
    neighbours: readonly Pick<Provision, 'kind' | 'label' | 'marker'>[],
  ): readonly (SeriesPlace | null)[] {
    const series = this.seriesOf(neighbours, -1);
    return neighbours.map((one, i) => series[i]?.place ?? this.#topPlace(one));
  }

  /** How far the label of each of some neighbours is from another label, by their places in the series. */
  distancesTo(
    label: string,
    neighbours: readonly Pick<Provision, 'kind' | 'label' | 'marker'>[],
  ): readonly number[] {
    const series = this.seriesOf(neighbours, -1);
    return neighbours.map((one, i) => {
      const form = series[i]?.form ?? this.#topForm(one);
      if (!form) return tableDistance(one.label ?? '', label);
      const [own, other] = [seriesPlace(one.label ?? '', form), placeAsIf(label, form)];
      return own && other ? Math.abs(placeNumber(own) - placeNumber(other)) : Number.MAX_VALUE;
    });
  }

  #topForm({ kind, label }: Pick<Provision, 'kind' | 'label'>): LabelForm | null {
    const forms = this.scheme.tops.filter((top) => top.kind === kind).flatMap(({ labels }) => labels);
    return forms.find((form) => seriesPlace(label ?? '', form) !== null) ?? null;
  }

  #topPlace({ kind, label }: Pick<Provision, 'kind' | 'label'>): SeriesPlace | null {
    const form = this.#topForm({ kind, label });
    return form && seriesPlace(label ?? '', form);
  }

  /** A label as it follows the one above it in a citation: `.L`, `, Sec. 3`, `(a)`. */
  citedLabel(provision: Pick<Provision, 'kind' | 'marker'>, label: string): string {
    const cited = this.#levelOf(provision)?.cited ?? '.#';
    return cited.replace('#', () => label);
  }

  /** The kinds of clauses that are called as one is: in `2.1.3`, where every level is a section, all of them. */
  kindsCalledAs(kind: ClauseKind): readonly ClauseKind[] {
    const { levels } = this.scheme;
    const word = levels.find((level) => level.kind === kind)?.words[0];
    return [
      kind,
      ...levels.filter(({ words }) => word !== undefined && words.includes(word)).map((level) => level.kind),
    ];
  }

  /** The outermost level of a kind, which is 0; -1 for a kind of none, such as an article. */
  levelOfKind(kind: ClauseKind): number {
    return this.scheme.levels.findIndex((level) => level.kind === kind);
  }

  /** A kind may have several levels: then the printed marker says which. */
  #levelOf({ kind, marker }: Pick<Provision, 'kind' | 'marker'>): Level | null {
    const ofKind = this.#levels.filter(({ level }) => level.kind === kind);
    const printed = ofKind.find(({ readers }) => readers.some((reader) => reader.read(marker) !== null));
    return (printed ?? ofKind[0])?.level ?? null;
  }
}

/** A label in the place it would have in a series, whatever its capitals, and though no series goes so far. */
function placeAsIf(label: string, form: LabelForm): SeriesPlace | null {
  const isUpper = form.style === 'A' || form.style === 'I';
  const cased = isUpper ? label.toUpperCase() : label.toLowerCase();
  return seriesPlace(cased, form) ?? (/^\d+$/.test(label) ? { counted: Number(label), suffix: 0 } : null);
}

/** A suffix comes between two numbers: `12a` is nearer to `12` than to `13`. */
function placeNumber({ counted, suffix }: SeriesPlace): number {
  return counted + suffix / 100;
}

/** The tables of its own family are near to one that is not there; then the others, in printed order. */
function tableDistance(own: string, other: string): number {
  const [family, otherFamily] = [own, other].map((name) => name.split('-')[0]?.toUpperCase());
  return family === otherFamily ? 0 : 1;
}
