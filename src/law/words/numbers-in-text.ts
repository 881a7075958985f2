/** A number, a date, a share or a period as a text has it. */
export interface NumberInText {
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BELOW_TWENTY =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const BELOW_TENTH = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const ORDINALS = `${BELOW_TENTH}|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth|hundredth`;
const PARTS = 'half|halves|thirds?|quarters?|fourths?|fifths?|tenths?|hundredths?';
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Those that mean nothing else. */
const MONTHS_ALONE = MONTHS.replace('March|', '').replace('May|', '');

/** `thirty`, `forty-five`, `seventh`, `one hundred eighty-three`, `two hundred and eight`. */
const BELOW_HUNDRED = `(?:(?:${TENS})(?:[- ](?:${BELOW_TENTH}|${BELOW_TWENTY}))?|${ORDINALS}|${BELOW_TWENTY})`;
const WHOLE = `(?:(?:${TENS}|${BELOW_TWENTY})[- ](?:hundred|thousand)(?:[- ](?:and )?${BELOW_HUNDRED})?|${BELOW_HUNDRED})`;
/** `two-tenths`, `six and one-half`, `first twenty`, `one one-hundred eighty-third`, `seventy-five percent`. */
const SPELLED = `(?:${WHOLE}(?:[- ]and[- ](?:one|a)[- ]half)?(?:[- ](?:${PARTS}))?(?:[- ]${WHOLE})?|half|double|triple|dozen)(?:\\s?percent)?`;
/** `$1,592.00`, `.055`, `6 1/2`, `3rd`, `40%`. */
const FIGURE = String.raw`(?:\$\s?)?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:(?<=\d)|(?=\.\d))(?:\.\d+)?(?:\s\d+\/\d+|\/\d+)?(?:st|nd|rd|th)?(?:\s?%)?`;

/** The forms, those that have more in them first. */
const FORMS = [
  String.raw`\d{1,2}(?:st|nd|rd|th)?\sday\sof\s(?:${MONTHS})(?:,?\s\d{4})?`,
  String.raw`(?:${MONTHS})\s\d{1,2}(?:st|nd|rd|th)?(?:,\s\d{4})?`,
  String.raw`\d{4}\s?[-/]\s?(?:\d{4}|\d{2})`,
  String.raw`\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?`,
  String.raw`${SPELLED}\s?\(\s?${FIGURE}(?:\s?percent)?\s?\)(?:\s?percent)?`,
  SPELLED,
  String.raw`${FIGURE}(?:\s?percent)?`,
  'once|twice|(?:semi-?)?annual(?:ly)?|yearly|(?:bi-?)?(?:monthly|weekly)|daily|quarterly',
  MONTHS_ALONE,
];
const NUMBER = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${FORMS.join('|')})(?![\p{L}\p{N}])`, 'giu');

/**
 * Every number in a text, in figures or in words, with what belongs to it: `thirty (30)`, `$1,592`, `two-tenths (.2)`,
 * `seventy-five percent (75%)`, `September 15`, `2006-07`, `8:00 a.m.`, `twice`, `annually`, `third`. What is part of a
 * word, as in `anyone` or `A1b`, is none.
 */
export function numbersInText(text: string): readonly NumberInText[] {
  return [...text.matchAll(NUMBER)]
    .filter(({ 0: found }) => found !== '')
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, text: found }));
}
