import type { Settings } from 'meilisearch';

/** An embedder as the settings of an index have it. */
export type EmbedderSettings = NonNullable<Settings['embedders']>[string];

/** The model by which Meilisearch searches by meaning, beside the words. */
export interface Embedder {
  readonly source: 'rest' | 'ollama' | 'openAi' | 'huggingFace';
  /** What the source calls it; null where the source has one of its own. */
  readonly model: string | null;
  /** Where a server of `rest`, `ollama` or `openAi` is; null for that of the source. */
  readonly url: string | null;
  readonly key: string | null;
  /** How much meaning counts beside the words, from 0 to 1. */
  readonly ratio: number;
}

/** What the embedder is called in an index. */
export const EMBEDDER = 'meaning';

/**
 * What of a clause a model reads: the headings above it, its own, how people ask for what it says, and its words. The first ways
 * of asking are enough: models read the beginning of a text.
 */
const TEMPLATE =
  '{% for above in doc.ancestors %}{{above}}. {% endfor %}{{doc.heading}}. {% for way in doc.asked limit: 6 %}{{way}}? {% endfor %}{{doc.words}}';

/** What a model reads of a clause; most read some five hundred words. */
const TEMPLATE_BYTES = 3_000;

/** The embedder as the settings of an index have it, without the key. A `rest` server speaks as that of OpenAI does. */
export function embedderSettings({ source, model, url }: Embedder): EmbedderSettings {
  return {
    source,
    ...(url !== null && source !== 'huggingFace' && { url }),
    ...(model !== null && source !== 'rest' && { model }),
    ...(source === 'rest' && {
      request: { ...(model !== null && { model }), input: ['{{text}}', '{{..}}'] },
      response: { data: [{ embedding: '{{embedding}}' }, '{{..}}'] },
    }),
    documentTemplate: TEMPLATE,
    documentTemplateMaxBytes: TEMPLATE_BYTES,
    // Which settings go together depends on the source, which the type cannot know.
  } as EmbedderSettings;
}
