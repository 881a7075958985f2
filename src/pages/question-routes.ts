import type { Question } from '../law/question/question.ts';
import { askedQuestion } from '../reading/asked-question.ts';
import { chooseEdition } from '../reading/choose-edition.ts';
import { rulesOf } from '../rules/catalogues.ts';
import type { PageVisit } from './page-door.ts';
import { questionsPage } from './question-list.tsx';
import { questionPage } from './question-page.tsx';

/** How many questions are shown that have certain words. */
const FOUND = 100;

export async function answerQuestions({ site, reading, given }: PageVisit) {
  const edition = await chooseEdition({ agreement: site.agreement.slug, year: given('year') }, reading);
  const [topic, words] = [given('topic'), given('words')];
  const { all } = await reading.questions(edition);
  const questions = all
    .filter((question) => topic === null || question.topic === topic)
    .filter((question) => words === null || hasWords(question, words));
  return questionsPage(
    { ...site, head: edition.head },
    { questions: questions.slice(0, topic === null && words !== null ? FOUND : undefined), topic, words },
  );
}

/** Whether a question has every one of some words, however people put it. */
function hasWords({ question, alsoAsked, topic }: Question, words: string): boolean {
  const text = [topic, question, ...alsoAsked].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export async function answerQuestion(visit: PageVisit) {
  const { site, edition, reading, parameter } = visit;
  const name = parameter('question');
  const asked = await askedQuestion(edition, name, reading);
  const editions = await reading.editions(site.agreement);
  const questions = await Promise.all(editions.map((each) => reading.questions(each)));
  const having = editions.filter((_, i) => questions[i]?.named(name));
  if (!asked) {
    const elsewhere = having.map(({ head }) => ({
      year: head.year,
      href: `/${head.agreement}/${head.year}/questions/${name}`,
    }));
    return visit.missing(`There is no question ${name} in ${site.head.year}.`, { elsewhere });
  }
  const rules = rulesOf(site.agreement.slug).filter((rule) => asked.question.rules.includes(rule.name));
  return questionPage(site, {
    asked,
    analysis: reading.analysis,
    years: having.map(({ head }) => head.year),
    rules,
  });
}
