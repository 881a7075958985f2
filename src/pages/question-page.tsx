import type { Analysis } from '../law/analysis.ts';
import { clauseId } from '../law/document/permalink.ts';
import { answerText } from '../law/question/answer-text.ts';
import type { AskedQuestion } from '../reading/asked-question.ts';
import { PERMALINKS } from '../reading/text-of.ts';
import type { AnyRule } from '../rules/engine/rule.ts';
import { renderPage } from './document.tsx';
import { paths, type Site } from './site.ts';
import { YearSwitch } from './years.tsx';

/** A question with its answer, the words it rests on, and what computes it. */
export interface QuestionView {
  readonly asked: AskedQuestion;
  readonly analysis: Analysis;
  /** The contract years that have it. */
  readonly years: readonly string[];
  readonly rules: readonly AnyRule[];
}

export function questionPage(site: Site, { asked, analysis, years, rules }: QuestionView): string {
  const { question, edition } = asked;
  const answer = answerText(question, 'HTML', edition, analysis.citator(edition), PERMALINKS.hrefOf);
  return renderPage(
    site,
    {
      title: question.question,
      path: `/${asked.path}`,
      description: question.answer,
      data: faq(site, asked),
    },
    <main id="main" class="page wide">
      <article class="column">
        <nav class="crumbs" aria-label="Where this stands">
          <a href={paths.questions(site)}>Questions</a> ›{' '}
          <a href={`${paths.questions(site)}?topic=${encodeURIComponent(question.topic)}`}>
            {question.topic}
          </a>
        </nav>
        <h1>{question.question}</h1>
        <div class="state">
          <YearSwitch
            site={site}
            hrefOf={(year) =>
              years.includes(year) ? `${paths.year(site, year)}/questions/${question.name}` : null
            }
          />
        </div>
        {/* As HTML: made of pieces of text, each escaped. */}
        <div class="lead-answer" dangerouslySetInnerHTML={{ __html: answer }} />
        {rules.length > 0 && (
          <section aria-labelledby="compute">
            <h2 id="compute">Compute it for yourself</h2>
            <ul class="cards">
              {rules.map(({ name, title, description }) => (
                <li key={name}>
                  <a href={paths.rule(site, name)}>{title}</a>
                  <p>{description}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="words">
          <h2 id="words">The words it rests on</h2>
          <ul class="authorities">
            {question.authorities.map(({ path, quote }) => {
              const clause = edition.atPath(path);
              return (
                <li key={`${path} ${quote}`}>
                  {clause && <a href={`/${encodeURI(clauseId(clause))}`}>{clause.reading.citation}</a>}
                  <blockquote class="words">{quote}</blockquote>
                </li>
              );
            })}
          </ul>
        </section>
        <section aria-labelledby="also">
          <h2 id="also">Also asked as</h2>
          <ul class="plain soft">
            {question.alsoAsked.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      </article>
    </main>,
  );
}

/** The question as schema.org has it. */
function faq(site: Site, { question, path }: AskedQuestion): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': `${site.address}/${path}`,
    mainEntity: {
      '@type': 'Question',
      name: question.question,
      acceptedAnswer: { '@type': 'Answer', text: question.answer },
    },
  };
}
