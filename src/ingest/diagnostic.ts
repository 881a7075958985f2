/** ERROR: nothing is published before it is mended. WARNING: what is published says that it has not been read yet. */
export type Severity = 'ERROR' | 'WARNING';

/**
 * One thing that is wrong with the content, addressed to the person who can mend it. `file` is relative to the
 * content folder; line and column are 1-based.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What kind of mistake it is, such as `label-skipped`. */
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  /** A way out. */
  readonly help: string;
}

/** Gathers diagnostics through the passes, so that all of them are told at once. */
export class Diagnostics {
  readonly #all: Diagnostic[] = [];

  report(diagnostic: Omit<Diagnostic, 'severity'>): void {
    this.#all.push({ severity: 'ERROR', ...diagnostic });
  }

  warn(diagnostic: Omit<Diagnostic, 'severity'>): void {
    this.#all.push({ severity: 'WARNING', ...diagnostic });
  }

  /** Tells again what was told elsewhere. */
  add(others: Diagnostics): void {
    this.#all.push(...others.#all);
  }

  /** In the order of their places. */
  get list(): readonly Diagnostic[] {
    return [...this.#all].sort(
      (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
    );
  }

  get warnings(): readonly Diagnostic[] {
    return this.list.filter(({ severity }) => severity === 'WARNING');
  }

  get hasErrors(): boolean {
    return this.#all.some(({ severity }) => severity === 'ERROR');
  }

  /** @throws ContentError when an error was reported. */
  throwIfAny(): void {
    const errors = this.list.filter(({ severity }) => severity === 'ERROR');
    if (errors.length > 0) throw new ContentError(errors);
  }
}

/** The content cannot be ingested; nothing was changed. */
export class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${diagnostics.length} ${diagnostics.length === 1 ? 'mistake' : 'mistakes'} in the content`);
    this.name = 'ContentError';
    this.diagnostics = diagnostics;
  }
}
