import { counterAt, counterValue } from './counter.ts';
import type { LabelForm } from './numbering-scheme.ts';

/** Where a label stands in its series: 12 and 0 for `12`, 12 and 1 for `12a`, which came in after it. */
export interface SeriesPlace {
  readonly counted: number;
  readonly suffix: number;
}

/** The place of a label of a form; null when it is no label of that form. */
export function seriesPlace(label: string, form: LabelForm): SeriesPlace | null {
  const [counter, suffix] = suffixOf(label, form);
  const counted = counterValue(counter, form.style);
  if (counted === null) return null;
  const value = suffix === '' ? 0 : counterValue(suffix, form.suffix?.includes('A') ? 'A' : 'a');
  return value === null ? null : { counted, suffix: value };
}

/** The label at a place: `12` and `12a`, as the form writes them. */
export function labelAt({ counted, suffix }: SeriesPlace, form: LabelForm): string {
  const counter = counterAt(counted, form.style);
  if (suffix === 0 || form.suffix === null) return counter;
  const style = form.suffix.includes('A') ? 'A' : 'a';
  return counter + form.suffix.replace(style, counterAt(suffix, style));
}

/** Whether one label comes right after another: `3` and `12a` after `2` and `12`, `13` after `12b`. */
export function follows(place: SeriesPlace, before: SeriesPlace): boolean {
  if (place.counted === before.counted) return place.suffix === before.suffix + 1;
  return place.counted === before.counted + 1 && place.suffix === 0;
}

export function comparePlaces(a: SeriesPlace, b: SeriesPlace): number {
  return a.counted - b.counted || a.suffix - b.suffix;
}

function suffixOf(label: string, { style, suffix }: LabelForm): readonly [counter: string, suffix: string] {
  if (style !== '1' || suffix === null) return [label, ''];
  const digits = /^\d*/.exec(label)?.[0] ?? '';
  return [digits, label.slice(digits.length).replaceAll(/[()]/g, '')];
}
