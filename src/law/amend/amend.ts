import type { Declaration } from '../document/instrument.ts';
import { type Provision, subProvisions, walkProvision } from '../document/provision.ts';
import type { Numbering } from '../numbering/numbering.ts';
import { type ProvisionPath, pathUnder, topLevelPath } from '../numbering/provision-path.ts';
import { type Draft, draftOf, draftWords, type Issue, walkDraft } from './draft.ts';
import { foldCitation } from './fold-citation.ts';
import { type Placed, placeDrafts } from './place-drafts.ts';
import { insertDraft, isInOrder, type Placing, removeDraft, replaceDraft } from './splice-drafts.ts';

/** A part of an amending instrument: its words as printed, and what they do. */
export interface AmendingPart {
  readonly declaration: Declaration | null;
  /** Holds the provisions of the part. */
  readonly outline: Provision;
}

/** What is wrong with an amendment: said of the provision, as the instrument prints it, that has to be mended. */
export interface AmendmentFault {
  /** Null where it is said of no one part of the instrument. */
  readonly at: Provision | null;
  /** What kind of mistake it is, such as `amendment-target`. */
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  /** A way out. */
  readonly help: string;
}

/** The next edition's drafts, and for each part of the instrument the identity of the provision it makes. */
export interface Amended<Part> {
  readonly drafts: readonly Draft[];
  readonly made: ReadonlyMap<Part, string>;
  /** What does not fit; the drafts are then as far amended as could be. */
  readonly faults: readonly AmendmentFault[];
}

/** Words with less than this in common are not one provision under another label. */
const ALIKE = 0.4;

/**
 * Applies an amending instrument to an edition, part by part in printed order. A provision keeps its identity when it
 * is relettered, because the instrument's declarations say so and its words bear it out. Guarantees: every target
 * exists, every provision of the year before is there once or declared repealed, every new one is declared inserted,
 * every renumbered one reads like what it was; else a fault that names the provision. An instrument takes effect once:
 * where its words stand already nothing is done.
 */
export function amend<Part extends AmendingPart>(
  before: readonly Draft[],
  parts: readonly Part[],
  issue: Issue,
): Amended<Part> {
  const all = before.flatMap((draft) => [...walkDraft(draft)]);
  if (all.some(({ instrument }) => instrument === issue.instrument))
    return { drafts: before, made: new Map(), faults: [] };
  const amendment = new Amendment(before, parts, issue);
  for (const part of parts) amendment.apply(part);
  amendment.checkNothingLost();
  amendment.checkNothingDoubled();
  return { drafts: amendment.drafts, made: amendment.made, faults: amendment.faults };
}

class Amendment<Part extends AmendingPart> {
  drafts: readonly Draft[];
  readonly made = new Map<Part, string>();
  readonly faults: AmendmentFault[] = [];
  readonly #before: readonly Placed[];
  readonly #parts: readonly Part[];
  readonly #issue: Issue;
  /** The provision last made under each parent: what is inserted next stands after it. */
  readonly #lastUnder = new Map<string | null, string>();
  readonly #repealed = new Set<string>();
  /** What the declarations name as repealed. */
  readonly #ended: { readonly placed: Placed; readonly part: Part }[] = [];

  constructor(before: readonly Draft[], parts: readonly Part[], issue: Issue) {
    this.drafts = before;
    this.#before = placeDrafts(before, issue.numbering);
    this.#parts = parts;
    this.#issue = issue;
  }

  apply(part: Part): void {
    const [provision, ...more] = subProvisions(part.outline);
    if (part.declaration) this.#carryOut(part.declaration, provision ?? null, part);
    const undeclared = part.declaration || !provision ? more : [provision, ...more];
    const found = 'words that no front matter declares';
    const expected = 'the operation and its target, in a file for each provision';
    for (const words of undeclared) this.#report(words, 'amendment-undeclared', found, expected);
  }

  #carryOut(declaration: Declaration, provision: Provision | null, part: Part): void {
    for (const cited of declaration.repealed) this.#repeal(cited, part);
    if (declaration.operation === 'REPEAL') this.#remove(provision, declaration, part);
    else if (!provision)
      this.#report(part.outline, 'amendment-empty', 'no words', 'the words of the amendment');
    else if (declaration.operation === 'INSERT') this.#insert(provision, declaration, part);
    else this.#substitute(provision, declaration, part);
  }

  /** Every provision of the year before must be in the new edition, or be declared repealed. */
  checkNothingLost(): void {
    const kept = new Set(
      this.drafts.flatMap((draft) => [...walkDraft(draft)]).map(({ provision }) => provision),
    );
    for (const { draft, citation, path } of this.#before) {
      if (kept.has(draft.provision) || this.#repealed.has(draft.provision)) continue;
      const part = this.#partOver(path);
      const found = `nothing of ${citation}, “${excerpt(draftWords(draft))}”`;
      const expected = 'its words, or a declaration of where they went';
      const help = `Declare it: renumbered (from: ${citation}), or repealed.`;
      this.#report(part?.outline ?? draft.printed, 'words-dropped', found, expected, help);
    }
  }

  /** A provision stands in one place of the new edition, and in none when it is declared repealed. */
  checkNothingDoubled(): void {
    const places = Map.groupBy(
      placeDrafts(this.drafts, this.#issue.numbering),
      ({ draft }) => draft.provision,
    );
    for (const { draft, citation } of this.#before) {
      const [first, second, ...more] = (places.get(draft.provision) ?? []).toSorted(byCitation(citation));
      if (!first || !second) continue;
      const printed = [first, second, ...more].find(
        (placed) => placed.draft.instrument === this.#issue.instrument,
      );
      const found = `${citation} of the year before at ${first.citation} and at ${second.citation}`;
      const help = 'Declare what is new as inserted, or correct what was renumbered.';
      this.#report(
        (printed ?? second).draft.printed,
        'amendment-undeclared',
        found,
        'it at one of the two',
        help,
      );
    }
    for (const { placed, part } of this.#ended.filter(({ placed }) => places.has(placed.draft.provision))) {
      const found = `${placed.citation}, declared repealed, and its words`;
      const help = 'Leave out the words, or correct what is repealed.';
      this.#report(part.outline, 'amendment-declared', found, 'one or the other', help);
    }
  }

  #substitute(provision: Provision, declaration: Declaration, part: Part): void {
    const target = this.#placedAt(declaration.target, part);
    if (!target) return;
    const above = this.#before.find(({ path }) => path === target.parentPath) ?? null;
    const at = this.#pathOf(provision, above);
    const here = { from: target.citation, to: at.citation };
    const renumbers = declaration.operation === 'RENUMBER' ? [here] : [];
    const renumbered = [...declaration.renumbered, ...renumbers];
    const stays = foldCitation(here.from) === foldCitation(here.to);
    if (!stays && !renumbered.some((one) => isSame(one, here))) {
      this.#reportElsewhere(provision, at, declaration);
      return;
    }
    const draft = this.#identified(provision, at, { ...declaration, renumbered }, part);
    this.made.set(part, draft.provision);
    const parent = above?.draft.provision ?? null;
    this.#lastUnder.set(parent, draft.provision);
    this.drafts = replaceDraft(this.drafts, target.draft.provision, draft);
    if (!stays) this.#putInOrder(draft, parent);
  }

  /** What has another label stands by it, unless it is in order where it was. */
  #putInOrder(draft: Draft, parent: string | null): void {
    const { numbering } = this.#issue;
    if (isInOrder(this.drafts, draft.provision, numbering)) return;
    const others = removeDraft(this.drafts, draft.provision);
    this.drafts = insertDraft(others, parent, draft, { after: null, numbering });
  }

  #insert(provision: Provision, declaration: Declaration, part: Part): void {
    const above = this.#aboveOf(declaration.target, provision, part);
    if (above === undefined) return;
    const at = this.#pathOf(provision, above);
    const inserted = [...declaration.inserted, { citation: at.citation, mark: null }];
    const draft = this.#identified(provision, at, { ...declaration, inserted }, part);
    this.made.set(part, draft.provision);
    const parent = above?.draft.provision ?? null;
    this.drafts = insertDraft(this.drafts, parent, draft, this.#placing(parent));
    this.#lastUnder.set(parent, draft.provision);
  }

  #pathOf(provision: Provision, above: Placed | null): ProvisionPath {
    const { numbering } = this.#issue;
    return above ? pathUnder(pathFrom(above), provision, numbering) : topLevelPath(provision, numbering);
  }

  #placing(parent: string | null): Placing {
    return { after: this.#lastUnder.get(parent) ?? null, numbering: this.#issue.numbering };
  }

  #reportElsewhere(provision: Provision, at: ProvisionPath, { target }: Pick<Declaration, 'target'>): void {
    const found = `words that would stand at ${at.citation}`;
    this.#report(provision, 'amendment-target', found, target, 'Correct the target or the label.');
  }

  #remove(provision: Provision | null, declaration: Declaration, part: Part): void {
    if (provision) {
      const help = 'Make it a substitute, or put the words into a file of their own.';
      this.#report(provision, 'amendment-undeclared', 'words in a part that repeals', 'no words', help);
    }
    const target = this.#placedAt(declaration.target, part);
    if (!target) return;
    this.#repeal(declaration.target, part);
    this.made.set(part, target.draft.provision);
    this.drafts = removeDraft(this.drafts, target.draft.provision);
  }

  /** A draft of the words in which every provision has the identity that the declarations give it. */
  #identified(provision: Provision, at: ProvisionPath, declaration: Declaration, part: Part): Draft {
    const citations = citationsOf(provision, at, this.#issue.numbering);
    this.#checkDeclared(declaration, citations, part);
    const identity = new Map<Provision, string>();
    const declared = declaredPlaces(declaration, citations);
    for (const [printed, place] of citations)
      identity.set(printed, this.#identityAt(printed, place, declared));
    return draftOf(provision, this.#issue, (printed) => identity.get(printed) as string);
  }

  /** The declaration that says most about a place decides; one that says nothing leaves the provision what it was. */
  #identityAt(printed: Provision, place: ProvisionPath, { renumbered, inserted }: DeclaredPlaces): string {
    const moved = mostSpecific([...renumbered.keys()], place.path);
    const added = mostSpecific(inserted, place.path);
    if (moved !== null && moved.length >= (added?.length ?? 0)) {
      const from = this.#find(renumbered.get(moved) ?? '')?.path;
      const old = from === undefined ? null : this.#atPath(from + place.path.slice(moved.length));
      if (old) return this.#renumberedFrom(old, printed, place);
    }
    if (added !== null) return `${this.#issue.instrument}:${place.path}`;
    const old = this.#find(place.citation);
    if (old) return old.draft.provision;
    const found = `${place.citation}, which the year before does not have`;
    const help = 'Declare it as inserted, or say what it was renumbered from.';
    this.#report(
      printed,
      'amendment-undeclared',
      found,
      'a provision of the year before, or a declaration',
      help,
    );
    return `${this.#issue.instrument}:${place.path}`;
  }

  #renumberedFrom(old: Placed, printed: Provision, place: ProvisionPath): string {
    const words = draftWords(draftOf(printed, this.#issue, () => ''));
    if (likeness(draftWords(old.draft), words) < ALIKE) {
      const found = `“${excerpt(words)}” at ${place.citation}`;
      const expected = `words like those of ${old.citation}, “${excerpt(draftWords(old.draft))}”`;
      const help = 'Correct the declared renumbering: the two do not read like one provision.';
      this.#report(printed, 'renumbering-unlike', found, expected, help);
    }
    return old.draft.provision;
  }

  /** What a part declares must be there: sources of renumberings the year before, the rest in its own words. */
  #checkDeclared(
    declaration: Declaration,
    citations: ReadonlyMap<Provision, ProvisionPath>,
    part: Part,
  ): void {
    const here = new Set([...citations.values()].map(({ citation }) => foldCitation(citation)));
    const declared = [
      ...declaration.renumbered.map(({ to }) => to),
      ...declaration.inserted.map(({ citation }) => citation),
    ];
    for (const citation of declared.filter((words) => !here.has(foldCitation(words)))) {
      const help = 'Correct the citation in the front matter.';
      this.#report(part.outline, 'amendment-declared', citation, 'a citation of these words', help);
    }
    for (const { from } of declaration.renumbered) this.#placedAt(from, part);
  }

  #repeal(cited: string, part: Part): void {
    const placed = this.#placedAt(cited, part);
    if (!placed) return;
    this.#ended.push({ placed, part });
    for (const draft of walkDraft(placed.draft)) this.#repealed.add(draft.provision);
  }

  /** The provision under which a target stands: null at the top level, undefined after it was reported missing. */
  #aboveOf(target: string, provision: Provision, part: Part): Placed | null | undefined {
    const isAt = (above: Placed | null) =>
      foldCitation(this.#pathOf(provision, above).citation) === foldCitation(target);
    if (isAt(null)) return null;
    const above = this.#before.find(isAt);
    if (!above) this.#reportNoPlace(target, provision, part);
    return above;
  }

  /** Words whose label makes no place of the year before the target. */
  #reportNoPlace(target: string, provision: Provision, part: Part): void {
    const over = this.#before.filter(({ citation }) =>
      foldCitation(target).startsWith(foldCitation(citation)),
    );
    const near = over.toSorted((a, b) => b.citation.length - a.citation.length)[0];
    if (near) this.#reportElsewhere(provision, this.#pathOf(provision, near), { target });
    else {
      const found = `${target}, and nothing above it`;
      const help = 'Correct the citation in the front matter; it is written as the year before prints it.';
      this.#report(
        part.outline,
        'amendment-target',
        found,
        'a place under a clause of the year before',
        help,
      );
    }
  }

  #placedAt(cited: string, part: Part): Placed | undefined {
    const placed = this.#find(cited);
    if (!placed) {
      const help = 'Correct the citation in the front matter; it is written as the year before prints it.';
      this.#report(
        part.outline,
        'amendment-target',
        `${cited}, which is not there`,
        'a clause of the year before',
        help,
      );
    }
    return placed;
  }

  #find(cited: string): Placed | undefined {
    return this.#before.find(({ citation }) => foldCitation(citation) === foldCitation(cited));
  }

  #atPath(path: string): Placed | undefined {
    return this.#before.find((placed) => placed.path === path);
  }

  #partOver(path: string): Part | undefined {
    return this.#parts.find(({ declaration }) => {
      const target = declaration && this.#find(declaration.target);
      return target && covers(target.path, path);
    });
  }

  #report(
    at: Provision | null,
    code: string,
    found: string,
    expected: string,
    help = 'See docs/content-format.md.',
  ): void {
    this.faults.push({ at, code, found, expected, help });
  }
}

/** The place under a citation first. */
function byCitation(citation: string): (a: Placed, b: Placed) => number {
  return (a, b) => Number(b.citation === citation) - Number(a.citation === citation);
}

function isSame(
  a: { readonly from: string; readonly to: string },
  b: { readonly from: string; readonly to: string },
): boolean {
  return foldCitation(a.from) === foldCitation(b.from) && foldCitation(a.to) === foldCitation(b.to);
}

function citationsOf(
  provision: Provision,
  at: ProvisionPath,
  numbering: Numbering,
): ReadonlyMap<Provision, ProvisionPath> {
  const citations = new Map([[provision, at]]);
  for (const above of walkProvision(provision)) {
    const place = citations.get(above) as ProvisionPath;
    for (const child of subProvisions(above)) citations.set(child, pathUnder(place, child, numbering));
  }
  return citations;
}

function pathFrom({ path, citation, endsInLabel }: ProvisionPath): ProvisionPath {
  return { path, citation, endsInLabel };
}

/** What a part declares of the places in its own words, by their paths. */
interface DeclaredPlaces {
  /** The citation of the year before for each place that was renumbered. */
  readonly renumbered: ReadonlyMap<string, string>;
  readonly inserted: readonly string[];
}

function declaredPlaces(
  { renumbered, inserted }: Declaration,
  citations: ReadonlyMap<Provision, ProvisionPath>,
): DeclaredPlaces {
  const pathOf = new Map([...citations.values()].map(({ citation, path }) => [foldCitation(citation), path]));
  return {
    renumbered: new Map(
      renumbered.flatMap(({ from, to }) => {
        const path = pathOf.get(foldCitation(to));
        return path === undefined ? [] : [[path, from] as const];
      }),
    ),
    inserted: inserted.flatMap(({ citation }) => pathOf.get(foldCitation(citation)) ?? []),
  };
}

/** Of the places over a place, or it itself, the one nearest to it; null when there is none. */
function mostSpecific(declared: readonly string[], path: string): string | null {
  const over = declared.filter((one) => covers(one, path));
  return over.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Whether a place is another or stands over it. */
function covers(above: string, path: string): boolean {
  return path === above || path.startsWith(`${above}/`);
}

/** The share of words two texts have in common: 1 for the same words, 0 for none. */
function likeness(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  if (!first?.size || !second?.size) return first?.size === second?.size ? 1 : 0;
  return (2 * first.intersection(second).size) / (first.size + second.size);
}

function excerpt(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 60)}…`;
}
