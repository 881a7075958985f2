/** The agreement that is meant when a client names none. */
export const DEFAULT_AGREEMENT = 'aps-atf';
