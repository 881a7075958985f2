/**
 * Words of questions that say nothing about what is asked. "shall", "not", "no", "may", "must" and "without" are not
 * among them: in an agreement they are what it comes to.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about am an and any anybody anyone are as at be been being but by can could did do does doing dont for from get
  gets getting give go goes going got had has have having he her here him his how i if im in into is it its ive just let
  long many me much my need of on or our ours out own per please she should so some tell than that thats the their
  them then there these they this those to too us want wants was we were what whats when where which while who whom
  whose why will with would you your yours`.split(/\s+/),
);
