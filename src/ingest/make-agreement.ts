import { citatorOf, withFinder } from '../law/citation/citator.ts';
import type { Agreement } from '../law/document/agreement.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import { Edition } from '../law/document/edition.ts';
import type { Instrument } from '../law/document/instrument.ts';
import { checkCitable } from './check/check-citable.ts';
import { checkEvents } from './check/check-events.ts';
import { checkLabels } from './check/check-labels.ts';
import { checkQuestionRules } from './check/check-question-rules.ts';
import { checkSourceLines } from './check/check-source-lines.ts';
import { checkStrayWords } from './check/check-stray-words.ts';
import { checkVocabulary } from './check/check-vocabulary.ts';
import type { Citators } from './check/cited-alike.ts';
import { resolveNotes } from './check/resolve-notes.ts';
import { resolveParameters } from './check/resolve-parameters.ts';
import { resolveQuestions } from './check/resolve-questions.ts';
import { resolveReasons } from './check/resolve-reasons.ts';
import { wordsOfTops } from './check/words-of-tops.ts';
import { cite } from './cite/cite.ts';
import { Finder } from './cite/finder.ts';
import { markSlips } from './cite/mark-slips.ts';
import { consolidate } from './consolidate/consolidate.ts';
import { Diagnostics } from './diagnostic.ts';
import { eventsOf, type ParsedAgreement, parseAgreement } from './parse/parse-agreement.ts';
import type { Content } from './read/read-content.ts';
import { Remembered } from './remembered.ts';
import { type AccountedTrace, traceAgreement } from './trace/trace-agreement.ts';
import { transcriptionNotes } from './trace/transcription-notes.ts';

/** Called as each pass begins, with its name. */
export type OnPass = (pass: string) => void;

/**
 * Makes the agreement of its content, pass by pass: parse, check, trace, consolidate, cite, annotate.
 * @param remembered what earlier ingests have made: what has not changed since is not made again.
 * @throws ContentError with every mistake found by the passes up to the first that cannot go on.
 */
export function makeAgreement(
  content: Content,
  diagnostics: Diagnostics,
  onPass: OnPass = () => {},
  remembered: Remembered = new Remembered(),
): Agreement {
  remembered.begin();
  onPass('parse');
  const parsed = parseAgreement(content, remembered, diagnostics);
  if (parsed) checkParsed(parsed, diagnostics, onPass);
  diagnostics.throwIfAny();
  if (!parsed) throw new TypeError('content without agreement.yaml was not reported');
  onPass('trace');
  const traces = traceAgreement(parsed, remembered, diagnostics);
  diagnostics.throwIfAny();
  onPass('consolidate');
  const { head, numbering, laws } = parsed;
  const declared = [head.slug, JSON.stringify(head.years), numbering, laws];
  const printed = [...declared, ...parsed.instruments, ...traces.values()];
  const { editions, keyOf, instruments, byYear, shapes } = remembered.of(
    'consolidate',
    printed,
    diagnostics,
    (own) => consolidated(parsed, traces, own),
  );
  diagnostics.throwIfAny();
  onPass('cite');
  const finders = [...shapes].map(([year, shape]) =>
    remembered.of(`citations found in ${year}`, [numbering, laws, shape], diagnostics, () => new Finder()),
  );
  const citators = remembered.of('citators', [byYear, ...finders], diagnostics, () =>
    citatorsOf(byYear, finders),
  );
  const printedAt = JSON.stringify([...keyOf].map(([{ place }, key]) => [place, key]));
  const asked = [numbering, laws, printedAt, ...shapes.values(), ...parsed.examplePlaces];
  remembered.of('citable', asked, diagnostics, (own) =>
    checkCitable([...citators.values()], keyOf, parsed.examplePlaces, own),
  );
  diagnostics.throwIfAny();
  const references = remembered.of('cite', [citators], diagnostics, () => cite([...citators.values()]));
  onPass('annotate');
  const followedBy = [...declared, ...shapes.values()];
  const words = remembered.of('words', [byYear], diagnostics, () => wordsOfTops(byYear));
  const resolving = { editions: byYear, citators, followedBy, words, remembered };
  const { notes, slips } = resolveNotes(parsed, resolving, diagnostics);
  const traced = [byYear, ...parsed.instruments, ...parsed.sources.values(), ...traces.values()];
  const transcription = remembered.of('transcription notes', traced, diagnostics, () =>
    transcriptionNotes(parsed, traces, keyOf, [...byYear.values()]),
  );
  const agreement: Agreement = {
    slug: parsed.head.slug,
    title: parsed.head.title,
    parties: parsed.head.parties,
    contentHash: content.hash,
    numbering: parsed.numbering.scheme,
    laws: parsed.laws,
    instruments: instruments.map((instrument) => {
      const trace = traces.get(instrument.slug);
      return remembered.of(`account of ${instrument.slug}`, [instrument, trace], diagnostics, () =>
        accounted(instrument, trace),
      );
    }),
    editions,
    notes: [...transcription, ...notes],
    ...resolveParameters(parsed, resolving, diagnostics),
    reasons: remembered.of(
      'reasons',
      [byYear, parsed.reasons, ...parsed.sources.values()],
      diagnostics,
      (own) => resolveReasons(parsed, byYear, own),
    ),
    references: remembered.of('slips', [references, ...slips], diagnostics, (own) =>
      markSlips(references, slips, own),
    ),
    questions: resolveQuestions(parsed, resolving, diagnostics),
    events: remembered.of('events', [parsed.events], diagnostics, () => eventsOf(parsed)),
    vocabulary: checkVocabulary(parsed, resolving, diagnostics),
  };
  checkQuestionRules(parsed, agreement, diagnostics);
  diagnostics.throwIfAny();
  return agreement;
}

/** The editions, ready to be asked, and the shape of each. */
function consolidated(
  parsed: ParsedAgreement,
  traces: ReadonlyMap<string, AccountedTrace>,
  diagnostics: Diagnostics,
) {
  const made = consolidate(parsed, traces, diagnostics);
  const editions = made.editions.map(({ head, readings }) => new Edition(head, readings));
  const byYear = new Map(editions.map((edition) => [edition.head.year, edition]));
  return {
    ...made,
    byYear,
    shapes: new Map(editions.map((edition) => [edition.head.year, shapeOf(edition)])),
  };
}

/** Everything by which citations of an edition are read and followed: how its clauses are named, and what stands under what. */
function shapeOf({ clauses }: Edition): string {
  const named = clauses.map(({ reading }) => {
    const { path, parentPath, citation, kind, label, marker, heading, provision, instrument } = reading;
    return [path, parentPath, citation, kind, label, marker, heading, provision, instrument];
  });
  return JSON.stringify(named);
}

function citatorsOf(byYear: ReadonlyMap<ContractYear, Edition>, finders: readonly Finder[]): Citators {
  return new Map(
    [...byYear].map(([year, edition], i) => {
      const citator = citatorOf(edition);
      return [year, withFinder(citator, (text) => (finders[i] as Finder).citationsIn(text, citator.grammar))];
    }),
  );
}

function accounted(instrument: Instrument, trace: AccountedTrace | undefined): Instrument {
  return trace ? { ...instrument, account: trace.account } : instrument;
}

function checkParsed(parsed: ParsedAgreement, diagnostics: Diagnostics, onPass: OnPass): void {
  onPass('check');
  for (const instrument of parsed.instruments) checkLabels(instrument, parsed.numbering, diagnostics);
  checkStrayWords(parsed, diagnostics);
  checkSourceLines(parsed, diagnostics);
  checkEvents(parsed, diagnostics);
}
