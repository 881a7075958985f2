import { z } from 'zod';
import { CLAUSE_KINDS } from '../../law/document/clause-kind.ts';
import { labelForm } from '../../law/numbering/label-form.ts';
import type { LabelForm } from '../../law/numbering/numbering-scheme.ts';

const words = z.string().min(1, { error: 'text' });
const kind = z.enum(CLAUSE_KINDS, { error: `one of ${CLAUSE_KINDS.join(', ')}` });
const LABEL_FORM = 'an example of a label in quotes, such as "A.", "1)", "(i)", "Section 1.", "1.1" or "12a"';
const form = z.string({ error: LABEL_FORM }).transform((example, context): LabelForm => {
  const read = labelForm(example);
  if (read) return read;
  context.addIssue({ code: 'custom', message: LABEL_FORM });
  return z.NEVER;
});
const segment = z
  .string()
  .regex(/^(?:[a-z]+(?:-[a-z]+)*(?:-#)?|#)$/, { error: 'small letters and hyphens, such as art-#' });

const topForm = z
  .strictObject({
    kind,
    words: z.array(words).min(1, { error: 'the words its titles begin with' }),
    also: z.array(words).default([]),
    labels: z.array(form).default([]),
    cited: words,
    path: segment,
    prefix: z.boolean().default(false),
    anywhere: z.boolean().default(false),
    gaps: z.boolean().default(false),
  })
  .refine(({ cited, path }) => cited.includes('#') === path.includes('#'), {
    error: '# in both `cited` and `path`, or in neither',
  })
  .refine(({ labels, cited }) => labels.length === 0 || cited.includes('#'), {
    error: '# in `cited` for the label',
  })
  .transform(({ prefix, anywhere, gaps, ...top }) => ({
    ...top,
    isPrefix: prefix,
    isAnywhere: anywhere,
    mayGap: gaps,
  }));

const LEVEL_KINDS = ['SECTION', 'PARAGRAPH', 'SUBPARAGRAPH', 'ITEM'] as const;
const MARKED =
  'a label with a mark or a word, for a bare letter or number begins other lines as well: "A.", "(1)"';

const level = z
  .strictObject({
    kind: z.enum(LEVEL_KINDS, { error: `one of ${LEVEL_KINDS.join(', ')}` }),
    words: z.array(words).min(1, { error: 'what it is called, such as [section, sec]' }),
    labels: z.array(form.refine(isMarked, { error: MARKED })).min(1, { error: LABEL_FORM }),
    cited: words.regex(/#/, { error: 'text with # for the label, such as ".#"' }).default('.#'),
    restarts: z.boolean().default(true),
    gaps: z.boolean().default(false),
  })
  .transform(({ gaps, ...below }) => ({ ...below, mayGap: gaps }));

function isMarked({ before, joints, after }: LabelForm): boolean {
  return before !== '' || joints.length > 0 || after !== '';
}

/** numbering.yaml: how the agreement numbers its provisions; read into a `NumberingScheme`. */
export const numberingSchema = z.strictObject({
  tops: z.array(topForm).min(1, { error: 'at least one kind of provision' }),
  levels: z.array(level).min(1, { error: 'at least one level' }),
  schedules: z
    .strictObject({ words: z.array(words), families: z.array(words) })
    .nullable()
    .default(null),
  examples: z.array(words).min(1, { error: 'at least one citation that exists' }),
});
