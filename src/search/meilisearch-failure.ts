import {
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
} from 'meilisearch';

/** Codes with which Meilisearch refuses a key. */
const REFUSED = ['invalid_api_key', 'missing_authorization_header'];

/** Whether Meilisearch has no index of that name. */
export function isIndexMissing(failure: unknown): boolean {
  return codeOf(failure) === 'index_not_found';
}

/** Why Meilisearch did not answer, in words that name the setting to look at. */
export function failureReason(failure: unknown): string {
  const code = codeOf(failure);
  const words = failure instanceof Error ? failure.message.replace(/\.$/, '') : String(failure);
  if (code && REFUSED.includes(code)) return `MEILI_KEY is refused (${code})`;
  if (isIndexMissing(failure)) return 'there is no index of what is served yet (index_not_found)';
  if (code) return `${words} (${code})`;
  if (isTimeout(failure)) return 'the server at MEILI_URL is too slow';
  if (failure instanceof MeilisearchRequestError)
    return `the server at MEILI_URL does not answer (${causeOf(failure)})`;
  return words;
}

function codeOf(failure: unknown): string | undefined {
  return failure instanceof MeilisearchApiError ? failure.cause?.code : undefined;
}

function isTimeout(failure: unknown): boolean {
  if (failure instanceof MeilisearchRequestTimeOutError) return true;
  return failure instanceof MeilisearchError && failure.cause instanceof MeilisearchRequestTimeOutError;
}

/** Fetch says of a connection only that it failed; what it is stands further down. */
function causeOf({ message, cause }: Error): string {
  if (typeof cause !== 'object' || cause === null) return message;
  const { code } = cause as NodeJS.ErrnoException;
  return code ?? causeOf(cause as Error);
}
