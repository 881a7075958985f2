import type { ClauseKind } from '../document/clause-kind.ts';
import type { Provision } from '../document/provision.ts';
import type { Level, NumberingScheme, TopForm } from './numbering-scheme.ts';
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

  #topPlace({ kind, label }: Pick<Provision, 'kind' | 'label'>): SeriesPlace | null {
    const readers = this.tops.filter(({ top }) => top.kind === kind).flatMap(({ labels }) => labels);
    const read = readers.map((reader) => seriesPlace(label ?? '', reader.form));
    return read.find((place) => place !== null) ?? null;
  }

  /** A label as it follows the one above it in a citation: `.L`, `, Sec. 3`, `(a)`. */
  citedLabel(provision: Pick<Provision, 'kind' | 'marker'>, label: string): string {
    const cited = this.#levelOf(provision)?.cited ?? '.#';
    return cited.replace('#', () => label);
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
