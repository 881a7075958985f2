import type { Question } from '../law/question/question.ts';
import { renderPage } from './document.tsx';
import { paths, type Site } from './site.ts';
import { YearSwitch } from './years.tsx';

/** Questions of a year as a list: of one topic, those that have certain words, or all by topic. */
export interface QuestionsView {
  /** Those to show, in the order of the content. */
  readonly questions: readonly Question[];
  readonly topics: readonly string[];
  readonly topic: string | null;
  readonly words: string | null;
}

export function questionsPage(site: Site, { questions, topics, topic, words }: QuestionsView): string {
  const byTopic = Map.groupBy(questions, (question) => question.topic);
  const list = paths.questions(site);
  const ofYear = (parameters: Record<string, string>) =>
    `${list}?${new URLSearchParams({ year: site.head.year, ...parameters })}`;
  return renderPage(
    site,
    {
      title: topic ?? 'Questions',
      path: topic ? `${list}?topic=${encodeURIComponent(topic)}` : list,
      description: 'What people ask, answered from the agreement with the words each answer rests on.',
      isPassing: words !== null,
    },
    <main id="main" class="page wide">
      <div class="column">
        <h1>{topic ?? 'Questions people ask'}</h1>
        <div class="state">
          <YearSwitch
            site={site}
            hrefOf={(year) => `${list}?${new URLSearchParams({ year, ...(topic && { topic }) })}`}
          />
        </div>
        <search class="find" aria-label="Among the questions">
          <form action={list}>
            <label class="hidden" for="question-words">
              Words of a question
            </label>
            <input
              id="question-words"
              name="words"
              type="search"
              value={words ?? ''}
              placeholder="Among the questions"
            />
            <input type="hidden" name="year" value={site.head.year} />
            <button type="submit">Find</button>
          </form>
        </search>
        <nav class="facets" aria-label="Topics">
          <a href={ofYear({})} aria-current={topic === null ? 'true' : undefined}>
            All
          </a>
          {topics.map((each) => (
            <a key={each} href={ofYear({ topic: each })} aria-current={topic === each ? 'true' : undefined}>
              {each}
            </a>
          ))}
        </nav>
        {questions.length === 0 && <p class="lead">No question has these words.</p>}
        {[...byTopic].map(([each, members]) => (
          <section key={each}>
            {topic === null && <h2>{each}</h2>}
            <ul class="tiles">
              {members.map(({ name, question }) => (
                <li key={name}>
                  <a href={`${paths.year(site)}/questions/${name}`}>{question}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>,
  );
}
