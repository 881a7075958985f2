import type { AgreementHead, InstrumentHead } from '../law/document/agreement-head.ts';
import type { Clause } from '../law/document/clause.ts';
import { parseContractYear } from '../law/document/contract-year.ts';
import type { Edition } from '../law/document/edition.ts';
import { type AskedQuestion, askedQuestion, QUESTIONS_PATH } from './asked-question.ts';
import { EditionRules, RULES_PATH } from './edition-rules.ts';
import type { Reading } from './reading.ts';

/** What stands at a permalink path: an agreement, one of its instruments or editions, its rules, a question, or a clause; null when nothing. */
export async function findNode(
  id: string,
  reading: Reading,
): Promise<AgreementHead | InstrumentHead | Edition | EditionRules | AskedQuestion | Clause | null> {
  const [slug = '', second, ...rest] = id.split('/');
  const agreement = await reading.agreement(slug);
  if (!agreement || second === undefined) return agreement;
  if (second === 'instruments') {
    return agreement.instruments.find((instrument) => instrument.slug === rest.join('/')) ?? null;
  }
  const year = parseContractYear(second);
  const head = agreement.editions.find((edition) => edition.year === year);
  if (!head) return null;
  const edition = await reading.edition(agreement, head);
  const path = rest.join('/');
  if (path === RULES_PATH) return new EditionRules(edition);
  if (rest[0] === QUESTIONS_PATH) return askedQuestion(edition, rest.slice(1).join('/'), reading);
  return rest.length === 0 ? edition : edition.atPath(path);
}
