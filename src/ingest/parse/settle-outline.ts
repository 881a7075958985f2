import type { ClauseKind } from '../../law/document/clause-kind.ts';
import type { Part, Provision } from '../../law/document/provision.ts';
import { isSameCounter } from '../../law/numbering/counter.ts';
import type { Numbering } from '../../law/numbering/numbering.ts';
import { type LevelLabel, settleSeries } from '../../law/numbering/settle-series.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { DeclaredGap, OutlineDraft } from './outline-draft.ts';

/** The labels that the parties left out, by the provision they would stand in. */
export type GapPlaces = Map<Provision, readonly DeclaredGap[]>;

export interface SettleOptions {
  readonly numbering: Numbering;
  readonly under?: ClauseKind;
  /** How many labels the provision of a fragment has below the top level, its own included. */
  readonly depth?: number;
  readonly gaps?: GapPlaces;
}

/** Where labels stand: the level above them, and the labels of all levels above; null where those are not known. */
interface Position {
  readonly level: number;
  /** The outermost level that a label may be of, where the target of an amendment says it. */
  readonly least?: number;
  readonly labels: readonly string[] | null;
}

/**
 * Decides of every label of an outline which level of the scheme it is of, series by series from the top down, and makes
 * the provisions. A label whose level cannot stand there, or that repeats other labels than those above it, is a diagnostic.
 */
export function settleOutline(
  outline: OutlineDraft,
  options: SettleOptions,
  diagnostics: Diagnostics,
): Provision {
  const { numbering, under, depth = 0 } = options;
  const level = under ? numbering.levelOfKind(under) : -1;
  return new Settling(options, diagnostics).made(outline, null, { level, least: depth - 1, labels: null });
}

class Settling {
  readonly #options: SettleOptions;
  readonly #diagnostics: Diagnostics;

  constructor(options: SettleOptions, diagnostics: Diagnostics) {
    this.#options = options;
    this.#diagnostics = diagnostics;
  }

  made(draft: OutlineDraft, label: LevelLabel | null, at: Position): Provision {
    const { opening, place } = draft;
    const parts = this.#partsOf(draft, at);
    const settled = label
      ? { kind: this.#levelAt(label.level).kind, label: label.label, marker: label.marker }
      : opening;
    const provision: Provision = { ...opening, ...settled, heading: opening.heading, parts, place };
    if (draft.gaps.length > 0) this.#options.gaps?.set(provision, draft.gaps);
    return provision;
  }

  #partsOf(draft: OutlineDraft, at: Position): readonly Part[] {
    const drafts = draft.parts.flatMap((part) => (part.type === 'draft' ? [part.draft] : []));
    const series = settleSeries(drafts.map((child) => this.#readings(child, at)));
    const labels = new Map(drafts.map((child, i) => [child, series[i] ?? null]));
    return draft.parts.map((part) => {
      if (part.type !== 'draft') return part;
      const label = labels.get(part.draft) ?? null;
      if (label) this.#checkAbove(label, part.draft, at);
      return { type: 'provision', provision: this.made(part.draft, label, below(part.draft, label, at)) };
    });
  }

  /** The ways to read a label under the level above it; when there is none it is told, and any way is taken. */
  #readings(draft: OutlineDraft, at: Position): readonly LevelLabel[] {
    const { labels, place } = draft;
    const below = labels.filter(({ level }) => level > at.level);
    const first = labels[0];
    const fitting = outermost(
      below.filter(({ level }) => holdsAll(draft, level)),
      at.least,
    );
    if (fitting.length > 0) return fitting;
    if (below.length > 0 || !first) return below;
    const { levels } = this.#options.numbering.scheme;
    const forms = levels.slice(at.level + 1).flatMap((level) => level.labels.map(({ example }) => example));
    this.#diagnostics.report({
      ...place,
      code: 'label-level',
      found: `the label ${first.marker} under ${withArticle(this.#levelAt(at.level).words[0] ?? '')}`,
      expected:
        forms.length > 0
          ? `one such as ${[...new Set(forms)].join(' ')}`
          : 'no label: it is the innermost level',
      help: 'Correct the indentation, or add the form to a level further in, in numbering.yaml.',
    });
    return labels;
  }

  /** `13.2.1` stands under 13.2. */
  #checkAbove(label: LevelLabel, { place }: OutlineDraft, { labels }: Position): void {
    const above = labels?.slice(-label.above.length) ?? [];
    if (label.above.length === 0 || above.length < label.above.length) return;
    if (above.every((one, i) => isSameCounter(one, label.above[i] ?? ''))) return;
    const expected = label.form.joints.map((joint, i) => `${above[i]}${joint}`).join('') + label.label;
    this.#diagnostics.report({
      ...place,
      code: 'label-above',
      found: `the label ${label.marker}`,
      expected: `${label.form.before}${expected}${label.form.after}, after the labels above it`,
      help: 'Correct the label, or the indentation: it says that it stands under another provision.',
    });
  }

  #levelAt(level: number) {
    const known = this.#options.numbering.scheme.levels[level];
    if (!known) throw new RangeError(`the numbering has no level ${level}`);
    return known;
  }
}

/** Of the ways to read a label those of the outermost level that is far enough in; all where nothing is said of it. */
function outermost(labels: readonly LevelLabel[], least = -1): readonly LevelLabel[] {
  const deep = least < 0 ? [] : labels.filter(({ level }) => level >= least);
  const level = Math.min(...deep.map((label) => label.level));
  return deep.length > 0 ? deep.filter((label) => label.level === level) : labels;
}

/** Whether every label under a draft has a level further in than one that the draft may be of. */
function holdsAll({ parts }: OutlineDraft, level: number): boolean {
  return parts.every(
    (part) =>
      part.type !== 'draft' ||
      (part.draft.labels.length === 0
        ? holdsAll(part.draft, level)
        : part.draft.labels.some((label) => label.level > level)),
  );
}

function withArticle(word: string): string {
  return /^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`;
}

function below({ opening }: OutlineDraft, label: LevelLabel | null, at: Position): Position {
  if (label) return { level: label.level, labels: at.labels && [...at.labels, label.label] };
  if (opening.label !== null && opening.marker !== '') return { level: -1, labels: [opening.label] };
  return at;
}
