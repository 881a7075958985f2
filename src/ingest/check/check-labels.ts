import type { InstrumentPart } from '../../law/document/instrument.ts';
import { type Provision, subProvisions } from '../../law/document/provision.ts';
import { counterValue } from '../../law/numbering/counter.ts';
import type { Numbering } from '../../law/numbering/numbering.ts';
import type { TopForm } from '../../law/numbering/numbering-scheme.ts';
import { topFormOf } from '../../law/numbering/provision-name.ts';
import { readTitle } from '../../law/numbering/read-title.ts';
import { labelAt, type SeriesPlace, seriesPlace } from '../../law/numbering/series-place.ts';
import { isSameSeries, type LevelLabel } from '../../law/numbering/settle-series.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { DeclaredGap } from '../parse/outline-draft.ts';
import type { ParsedInstrument } from '../parse/parse-instrument.ts';
import { seriesFault } from './series-fault.ts';

/**
 * Reports labels that are skipped or repeated among neighbours, where the scheme allows no gap and the text declares
 * none. A part of an amending instrument may begin in the middle of a series; inside it the series runs on.
 */
export function checkLabels(parsed: ParsedInstrument, numbering: Numbering, diagnostics: Diagnostics): void {
  const { instrument, gaps } = parsed;
  const isFragment = instrument.kind !== 'AGREEMENT';
  const check = new LabelCheck(numbering, gaps, diagnostics);
  for (const { outline } of instrument.parts) check.checkUnder(outline, -1, isFragment);
  if (!isFragment)
    check.checkTops(instrument.parts.filter(isNamedOnce).flatMap(({ outline }) => subProvisions(outline)));
  check.reportNeedless();
}

/** A file that is named twice is reported as such. */
function isNamedOnce({ file }: InstrumentPart, index: number, parts: readonly InstrumentPart[]): boolean {
  return parts.findIndex((part) => part.file === file) === index;
}

class LabelCheck {
  readonly #numbering: Numbering;
  readonly #gaps: ParsedInstrument['gaps'];
  readonly #diagnostics: Diagnostics;
  readonly #needed = new Set<DeclaredGap>();
  /** Of the levels that run on through the whole at the top level, the last label. */
  #running = new Map<number, LevelLabel>();

  constructor(numbering: Numbering, gaps: ParsedInstrument['gaps'], diagnostics: Diagnostics) {
    this.#numbering = numbering;
    this.#gaps = gaps;
    this.#diagnostics = diagnostics;
  }

  /** The series under a provision of a level, and all under them. */
  checkUnder(above: Provision, level: number, anyStart: boolean): void {
    const children = subProvisions(above);
    const series = this.#numbering.seriesOf(children, level);
    this.#checkSeries(children, series, above, anyStart);
    children.forEach((child, i) => {
      const label = series[i];
      if (child.label !== null && !label) this.#running = new Map();
      this.checkUnder(child, label?.level ?? (child.label === null ? level : -1), false);
    });
  }

  /** The articles, the appendices: each kind has one series through the whole agreement. */
  checkTops(tops: readonly Provision[]): void {
    const gaps = [...this.#gaps.values()].flat();
    for (const top of this.#numbering.scheme.tops) {
      let before: SeriesPlace | null = null;
      for (const provision of tops.filter((one) => topFormOf(one, this.#numbering) === top)) {
        const label = topLabel(provision, top);
        if (!label) continue;
        const isLeftOut = (place: SeriesPlace) =>
          this.#isGap(gaps, (gap) => this.#names(gap, provision, labelAt(place, label.form)));
        const fault = top.mayGap ? null : seriesFault(label.place, before, false, isLeftOut);
        if (fault) this.#report(provision, fault.repeated, labelAt(fault.expected, label.form));
        before = label.place;
      }
    }
  }

  /** What is declared without need is a mistake of its own. */
  reportNeedless(): void {
    for (const gap of [...this.#gaps.values()].flat().filter((one) => !this.#needed.has(one))) {
      this.#diagnostics.report({
        ...gap.place,
        code: 'gap-needless',
        found: gap.isRepeat
          ? `[again ${gap.marker}] where ${gap.marker} does not come a second time`
          : `[no ${gap.marker}] where no ${gap.marker} is missing`,
        expected: gap.isRepeat
          ? 'it right before the label that the parties printed a second time'
          : 'it between the labels before and after the one that the parties left out',
        help: 'Remove the line, or put it where it belongs.',
      });
    }
  }

  #checkSeries(
    children: readonly Provision[],
    series: readonly (LevelLabel | null)[],
    above: Provision,
    anyStart: boolean,
  ): void {
    let last: LevelLabel | null = null;
    const seen = new Set<string>();
    children.forEach((child, i) => {
      const label = series[i];
      if (!label) return;
      const level = this.#numbering.scheme.levels[label.level];
      const before = this.#before(label, last);
      if (!before || before !== last) seen.clear();
      const gaps = (this.#gaps.get(above) ?? []).filter((gap) => gap.before === i);
      const isAgain = (gap: DeclaredGap) => gap.isRepeat && this.#isLabel(gap, label, label.place);
      if (seen.has(label.label) && this.#isGap(gaps, isAgain)) return;
      const isLeftOut = (place: SeriesPlace) =>
        this.#isGap(gaps, (gap) => !gap.isRepeat && this.#isLabel(gap, label, place));
      const mayStart = anyStart && last === null;
      const fault = seriesFault(
        label.place,
        before?.place ?? null,
        mayStart || Boolean(level?.mayGap),
        isLeftOut,
      );
      const repeated = seen.has(label.label);
      if (repeated || fault)
        this.#report(child, repeated, labelAt(fault?.expected ?? label.place, label.form));
      seen.add(label.label);
      last = label;
      if (level && !level.restarts) this.#running.set(label.level, label);
    });
  }

  /** The label that a label should come after: its neighbour's, or the last of a level that runs on. */
  #before(label: LevelLabel, last: LevelLabel | null): LevelLabel | null {
    if (last && isSameSeries(label, last)) return last;
    const running = this.#running.get(label.level);
    return running && isSameSeries(label, running) ? running : null;
  }

  #isGap(gaps: readonly DeclaredGap[], isIt: (gap: DeclaredGap) => boolean): boolean {
    const declared = gaps.find(isIt);
    if (declared) this.#needed.add(declared);
    return declared !== undefined;
  }

  #isLabel(gap: DeclaredGap, label: LevelLabel, place: SeriesPlace): boolean {
    const readings = this.#numbering.labelsIn(gap.marker);
    return readings.some((one) => isSameSeries(one, label) && one.place.counted === place.counted);
  }

  #names(gap: DeclaredGap, { kind }: Provision, label: string): boolean {
    const title = readTitle(gap.marker, this.#numbering);
    return title?.kind === kind && title.label === label;
  }

  #report(provision: Provision, repeated: boolean, expected: string): void {
    const label = String(provision.label);
    const marker = withLabel(provision.marker, label, expected);
    this.#diagnostics.report({
      ...provision.place,
      code: repeated ? 'label-repeated' : 'label-skipped',
      found: `the label ${provision.marker}`,
      expected: marker,
      help: repeated ? REPEATED : `${SKIPPED} ${this.#wayOut(provision, marker)}`,
    });
  }

  /** What else a label may be that does not go on in its series. */
  #wayOut({ label, marker }: Provision, expected: string): string {
    const styles = this.#numbering.scheme.levels.flatMap(({ labels }) => labels.map(({ style }) => style));
    const roman = (['i', 'I'] as const).find((style) => counterValue(label ?? '', style) !== null);
    if (roman && !styles.includes(roman))
      return `If ${marker} is a Roman numeral, add the form "${withLabel(marker, label ?? '', roman)}" to a level in numbering.yaml.`;
    return `If the parties left the label out, write a line [no ${expected.replace(/[\s,:–—-]+$/, '')}] before it.`;
  }
}

const REPEATED =
  'Two neighbours have one label: correct it, or indent the line under the provision it belongs to, or put a heading (### …) over each series. If the parties printed it twice, write a line [again …] before it.';
const SKIPPED = 'A provision is missing before this one, or this line stands at the wrong indentation.';

/** The label of a provision at the top level, by the first of a kind's forms that it is of. */
function topLabel({ label }: Provision, { labels }: TopForm) {
  for (const form of labels) {
    const place = label === null ? null : seriesPlace(label, form);
    if (place) return { form, place };
  }
  return null;
}

/** A marker with another label: the last of its words is the label. */
function withLabel(marker: string, label: string, by: string): string {
  const at = marker.lastIndexOf(label);
  return marker.slice(0, at) + by + marker.slice(at + label.length);
}
