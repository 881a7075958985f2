import type { Question } from '../law/question/question.ts';
import { renderPage } from './document.tsx';
import { paths, type Site } from './site.ts';
import { YearSwitch } from './years.tsx';

/** Questions of a year as a list: of one topic, those that have certain words, or all by topic. */
export interface QuestionsView {
  /** Those to show, in the order of the content. */
  readonly questions: readonly Question[];
  readonly topic: string | null;
  readonly words: string | null;
}

export function questionsPage(site: Site, { questions, topic, words }: QuestionsView): string {
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
        {(topic !== null || words !== null) && (
          <p>
            <a href={ofYear({})}>All topics</a>
          </p>
        )}
        {questions.length === 0 && <p class="lead">No question has these words.</p>}
        {topic === null && words === null ? (
          <Topics byTopic={byTopic} hrefOf={(each) => ofYear({ topic: each })} />
        ) : (
          [...byTopic].map(([each, members]) => (
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
          ))
        )}
      </div>
    </main>,
  );
}

/** How many questions of a topic are shown before it is opened. */
const SAMPLES = 2;

/** The topics, each with how many questions it has and what they are like. */
function Topics({
  byTopic,
  hrefOf,
}: {
  readonly byTopic: ReadonlyMap<string, readonly Question[]>;
  readonly hrefOf: (topic: string) => string;
}) {
  return (
    <ul class="cards">
      {[...byTopic].map(([topic, questions]) => (
        <li key={topic}>
          <a href={hrefOf(topic)}>
            {topic} <span class="soft">{questions.length}</span>
          </a>
          <p>
            {questions
              .slice(0, SAMPLES)
              .map(({ question }) => question)
              .join(' ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
