import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { clauseId } from '../law/document/permalink.ts';
import type { Answer } from '../rules/engine/answer.ts';
import type { AnyRule } from '../rules/engine/rule.ts';
import { clausesOf } from '../rules/engine/rule-clauses.ts';
import { AnswerShown } from './answer-shown.tsx';
import { datesOf } from './deadline-calendar.ts';
import { renderPage } from './document.tsx';
import { FactFields } from './fact-field.tsx';
import type { FormFields } from './facts-given.ts';
import { nameOf, paths, type Site } from './site.ts';
import { YearSwitch } from './years.tsx';

/** A rule asked on a page. */
export interface Calculation {
  readonly rule: AnyRule;
  readonly edition: Edition;
  /** What the form gave. */
  readonly fields: FormFields;
  /** Null while nothing was asked, or where what was given is wrong. */
  readonly answer: Answer | null;
  readonly wrong: { readonly name: string; readonly message: string } | null;
  /** The same facts under the clauses of the other years. */
  readonly elsewhere: readonly { readonly year: string; readonly summary: string }[];
}

/** A rule as a form, whose answer is a link. */
export function calculatorPage(site: Site, calculation: Calculation): string {
  const { rule, edition, fields, answer, wrong } = calculation;
  const query = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().flatMap((each) => (each ? [[name, each]] : [])),
    ),
  ).toString();
  const clauses = clausesOf(rule, edition);
  const sameFacts = query ? `?${query}` : '';
  return renderPage(
    site,
    {
      title: `${rule.title}, ${site.head.year}`,
      path: paths.rule(site, rule.name),
      description: rule.description,
      isPassing: answer !== null || wrong !== null,
    },
    <main id="main" class="page wide">
      <div class="column">
        <nav class="crumbs" aria-label="Where this stands">
          <a href={paths.rules(site)}>Calculators</a>
        </nav>
        <h1>{rule.title}</h1>
        <p class="lead">{rule.description}</p>
        <div class="state">
          <YearSwitch site={site} hrefOf={(year) => `${paths.rule(site, rule.name, year)}${sameFacts}`} />
        </div>
        {Object.keys(rule.facts).length > 0 && (
          <form class="rule" action={paths.rule(site, rule.name)}>
            <FactFields facts={rule.facts} edition={edition} fields={fields} wrong={wrong} />
            <button type="submit">Compute</button>
          </form>
        )}
        {wrong && (
          <p class="alert" role="alert">
            {wrong.message}
          </p>
        )}
        {answer && <AnswerShown rule={rule} answer={answer} />}
        {answer && datesOf(rule).some((name) => answer.values[name]) && (
          <p>
            <a href={`${paths.rule(site, rule.name)}.ics${sameFacts}`}>Put it in a calendar</a>
          </p>
        )}
        {answer && <Elsewhere site={site} calculation={calculation} facts={sameFacts} />}
        <section class="beside" aria-labelledby="clauses">
          <h2 id="clauses">Clauses it rests on</h2>
          {clauses.length > LISTED ? (
            <details>
              <summary>All {clauses.length}</summary>
              <ClauseList clauses={clauses} />
            </details>
          ) : (
            <ClauseList clauses={clauses} />
          )}
        </section>
      </div>
    </main>,
  );
}

/** A longer list of clauses is folded. */
const LISTED = 12;

function ClauseList({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <ul class="plain">
      {clauses.map((clause) => (
        <li key={clause.reading.path}>
          <a href={`/${encodeURI(clauseId(clause))}`}>{nameOf(clause)}</a>
        </li>
      ))}
    </ul>
  );
}

function Elsewhere({
  site,
  calculation: { rule, elsewhere },
  facts,
}: {
  readonly site: Site;
  readonly calculation: Calculation;
  readonly facts: string;
}) {
  if (elsewhere.length === 0) return null;
  return (
    <section class="beside" aria-labelledby="other-years">
      <h2 id="other-years">In other contract years</h2>
      <dl class="figures">
        {elsewhere.map(({ year, summary }) => (
          <div key={year}>
            <dt>
              <a href={`${paths.rule(site, rule.name, year)}${facts}`}>{year}</a>
            </dt>
            <dd class="summary">{summary}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
