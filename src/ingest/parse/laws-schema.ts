import { z } from 'zod';
import { NO_LAWS } from '../../law/citation/laws.ts';

const words = z.string().min(1, { error: 'text' });
const list = z.array(words);

/** laws.yaml: the laws and policies that the agreement names, and how they are cited; read into `Laws`. */
export const lawsSchema = z.strictObject({
  itself: list.default([...NO_LAWS.itself]),
  laws: z
    .array(
      z.strictObject({
        name: words,
        forms: list.min(1, { error: 'the forms in which it is cited' }),
      }),
    )
    .default([]),
  codes: list.default([]),
  issuers: list.default([]),
  policies: z
    .array(
      z.strictObject({
        code: words.regex(/^[A-Z]{1,3}\.\d+$/, { error: 'a letter, a point and a number, such as H.1' }),
        name: words,
      }),
    )
    .default([]),
});
