import { citatorOf } from '../law/citation/citator.ts';
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
import { cite } from './cite/cite.ts';
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
  const { editions, keyOf, instruments, byYear, citators } = remembered.of(
    'consolidate',
    printed,
    diagnostics,
    (own) => consolidated(parsed, traces, own),
  );
  diagnostics.throwIfAny();
  onPass('cite');
  const references = remembered.of('cite', [citators, ...parsed.examplePlaces], diagnostics, (own) => {
    checkCitable([...citators.values()], keyOf, parsed.examplePlaces, own);
    return own.hasErrors ? [] : cite([...citators.values()]);
  });
  diagnostics.throwIfAny();
  onPass('annotate');
  const resolving = { editions: byYear, citators, remembered };
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
    instruments: instruments.map((instrument) => accounted(instrument, traces)),
    editions,
    notes: [...transcription, ...notes],
    ...resolveParameters(parsed, resolving, diagnostics),
    reasons: resolveReasons(parsed, byYear, diagnostics),
    references: markSlips(references, slips, diagnostics),
    questions: resolveQuestions(parsed, resolving, diagnostics),
    events: eventsOf(parsed),
    vocabulary: remembered.of('vocabulary', [byYear, parsed.vocabulary], diagnostics, (own) =>
      checkVocabulary(parsed, [...byYear.values()], own),
    ),
  };
  checkQuestionRules(parsed, agreement, diagnostics);
  diagnostics.throwIfAny();
  return agreement;
}

/** The editions, ready to be asked and to have their citations read. */
function consolidated(
  parsed: ParsedAgreement,
  traces: ReadonlyMap<string, AccountedTrace>,
  diagnostics: Diagnostics,
) {
  const made = consolidate(parsed, traces, diagnostics);
  const byYear = new Map<ContractYear, Edition>(
    made.editions.map(({ head, readings }) => [head.year, new Edition(head, readings)]),
  );
  const citators: Citators = new Map([...byYear].map(([year, edition]) => [year, citatorOf(edition)]));
  return { ...made, byYear, citators };
}

function accounted(instrument: Instrument, traces: ReadonlyMap<string, AccountedTrace>): Instrument {
  const account = traces.get(instrument.slug)?.account;
  return account ? { ...instrument, account } : instrument;
}

function checkParsed(parsed: ParsedAgreement, diagnostics: Diagnostics, onPass: OnPass): void {
  onPass('check');
  for (const instrument of parsed.instruments) checkLabels(instrument, parsed.numbering, diagnostics);
  checkStrayWords(parsed, diagnostics);
  checkSourceLines(parsed, diagnostics);
  checkEvents(parsed, diagnostics);
}
