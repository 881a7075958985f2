/** A mistake of whoever asks, or a limit that the request is over: told as it is, through every door. */
export class RequestError extends Error {
  override name = 'RequestError';
  /** What programs go by, beside the sentence; `code` always. GraphQL hands it on as it is. */
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };

  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.extensions = { code, ...details };
  }
}
