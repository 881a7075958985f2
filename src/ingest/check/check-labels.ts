import { type Provision, subProvisions, walkProvision } from '../../law/document/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';
import { firstLabel, type LabelStyle, labelStyle, nextLabel } from '../parse/parse-label.ts';

/**
 * Reports labels that are skipped or repeated among neighbours. A part of an amending instrument may begin in the
 * middle of a series; inside it the series runs on.
 */
export function checkLabels(outline: Provision, isFragment: boolean, diagnostics: Diagnostics): void {
  for (const provision of walkProvision(outline)) {
    const anyStart = isFragment && provision === outline;
    checkSeries(subProvisions(provision), anyStart, diagnostics);
  }
}

function checkSeries(provisions: readonly Provision[], anyStart: boolean, diagnostics: Diagnostics): void {
  let style: LabelStyle | null = null;
  const seen = new Set<string>();
  let expected: string | null = null;
  for (const provision of provisions) {
    const found = labelStyle(provision.marker);
    if (!found || provision.label === null) continue;
    if (found !== style) {
      seen.clear();
      expected = anyStart && style === null ? provision.label : firstLabel(found);
    }
    if (provision.label !== expected)
      report(provision, seen.has(provision.label), String(expected), diagnostics);
    seen.add(provision.label);
    expected = nextLabel(provision.label);
    style = found;
  }
}

function report(provision: Provision, repeated: boolean, expected: string, diagnostics: Diagnostics): void {
  const label = String(provision.label);
  diagnostics.report({
    ...provision.place,
    code: repeated ? 'label-repeated' : 'label-skipped',
    found: `the label ${provision.marker}`,
    expected: provision.marker.replace(label, expected),
    help: repeated
      ? 'Two neighbours have one label: correct it, or indent the line under the provision it belongs to.'
      : 'A provision is missing before this one, or this line stands at the wrong indentation.',
  });
}
