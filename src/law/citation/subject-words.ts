import { cleanText } from './clean-text.ts';

/** From the longest: `reduction`, `reduced`, `reducing` and `reduces` are one word. */
const ENDINGS = /(?:ations?|itions?|tions?|ments?|ings?|ies|ied|ers?|ors?|ed|es|ly|s|e|y)$/;
/** Words that say nothing about a subject, in the form that `stem` gives them. */
const COMMON = new Set(
  `about above accord after again all also any and apply applicable are article agreement because been before being below
  between both but can cannot case date days did does doing done each either for from full further had has have having
  her here herein his how however into its itself made make may more most must nor not note one only other otherwise
  our out over own page paragraph per provide provision refer same section see set shall she should such than that the
  their them then there therefore these they this those through time under unless until upon use was were what when
  where whether which while who whose will with within without would year you your teacher district federation school
  art app sec para five four six seven eight nine ten two three employee board hereby term terms condition`
    .split(/\s+/)
    .map(stem),
);

/** The significant words of a text, each in the form it has in common with its inflections. */
export function subjectWords(text: string): ReadonlySet<string> {
  const words =
    cleanText(text)
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? [];
  return new Set(words.map(stem).filter((word) => word.length > 2 && !COMMON.has(word)));
}

function stem(word: string): string {
  const cut = word.replace(ENDINGS, '');
  return cut.length >= 3 ? cut : word;
}
