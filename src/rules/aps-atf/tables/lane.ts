import type { Edition } from '../../../law/document/edition.ts';
import { type Fact, type FactChoice, words } from '../../engine/fact.ts';
import { schedulesIn } from './schedule.ts';

/** A lane of a salary schedule; what lanes there are depends on the schedule. */
export const lane: Fact<string, false> = words('In which lane, such as BA+15?', 'a lane of the schedule', {
  by: 'App. A',
  dependsOn: ['schedule'],
  choicesIn,
});

function choicesIn(edition: Edition): readonly FactChoice[] {
  return schedulesIn(edition).flatMap((schedule) => {
    const columns = edition.parameters.table(`salary.${schedule}`)?.columns ?? [];
    return columns.map((column) => ({ value: column, label: column, given: schedule }));
  });
}

/** How lanes of a doctor's degree are called, and what those may be called who ask for one. */
const DOCTORATE_LANES = ['phd', 'doctorate'];
const DOCTORATES = [
  ...DOCTORATE_LANES,
  'edd',
  'doctor',
  'doctoral',
  'doctors',
  'doctorsdegree',
  'doctoraldegree',
];
/** How people write the degrees of lanes: `Masters`, `master's degree plus 15`, `M.S. + 15`, `bachelors`. */
const MASTER = /^(?:masters?|ms|med|mat)(?:degree)?(?=\+|$)/;
const BACHELOR = /^(?:bachelors?|bs|bed)(?:degree)?(?=\+|$)/;

/**
 * The lane of a schedule that a person names, as printed there: `BA+15`; `PhD`, `Doctorate` and `Licensed School
 * Psychologist` find `PhD, Lic. School Psychologist`, `MA` finds `MA (9)`, `masters + 15` finds `MA+15`. Null when the
 * schedule has no such lane.
 */
export function laneNamed(named: string, lanes: readonly string[]): string | null {
  const wanted = namesIn(named);
  const isIt = (lane: string) => {
    const names = namesIn(lane);
    const isDoctorate = names.some((name) => DOCTORATE_LANES.includes(name));
    return wanted.every((name) => names.includes(name) || (isDoctorate && DOCTORATES.includes(name)));
  };
  return wanted.length > 0 ? (lanes.find(isIt) ?? null) : null;
}

/** `PhD, Lic. School Psychologist` has two names; the pay grade in `MA (9)` is none. */
function namesIn(lane: string): readonly string[] {
  return lane
    .toLowerCase()
    .replaceAll(/\(\d+\)/g, '')
    .replaceAll(/\blic\b/g, 'licensed')
    .split(/,|\/| or /)
    .map((name) => nameOf(name))
    .filter((name) => name !== '');
}

/** `ma+15` of `MA + 15`, `Masters plus 15` and `MA 15 hours`. */
function nameOf(words: string): string {
  const name = words
    .replaceAll(/\b(?:semester )?(?:hours|credits)\b/g, '')
    .replaceAll(/\bplus\b/g, '+')
    .replaceAll(/[^a-z0-9+]/g, '');
  const spelled = name.replace(/^([a-z]+)(\d+)$/, '$1+$2');
  return spelled.replace(MASTER, 'ma').replace(BACHELOR, 'ba');
}
