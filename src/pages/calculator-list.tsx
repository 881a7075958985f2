import type { RuleTopic } from '../rules/engine/rule-topic.ts';
import { renderPage } from './document.tsx';
import { paths, type Site } from './site.ts';
import { EveryYear } from './years.tsx';

/** Every rule of an agreement, by topic. */
export function calculatorsPage(site: Site, topics: readonly RuleTopic[]): string {
  return renderPage(
    site,
    {
      title: `Calculators, ${site.head.year}`,
      path: paths.rules(site),
      description: 'What the numbers of the agreement come to in your case, with the words they rest on.',
    },
    <main id="main" class="page wide">
      <div class="column">
        <h1>Calculators</h1>
        <p class="lead">
          What the agreement’s numbers come to in your case. Every answer shows its steps and the words it
          rests on.
        </p>
        <div class="state">
          <EveryYear site={site} rest="/rules" />
        </div>
        {topics.map(({ topic, rules }) => (
          <section key={topic}>
            <h2>{topic}</h2>
            <ul class="cards">
              {rules.map(({ name, title, description }) => (
                <li key={name}>
                  <a href={paths.rule(site, name)}>{title}</a>
                  <p>{firstSentence(description)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {topics.length === 0 && <p>No computed rules have been written for this agreement yet.</p>}
      </div>
    </main>,
  );
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
