/** What kind of thing a value of an answer is, and what it means. */
export interface Value {
  readonly type: 'money' | 'decimal' | 'whole' | 'yesNo' | 'words' | 'date';
  readonly description: string;
}

/** Dollars, rounded half up to cents. */
export function money(description: string): Value {
  return { type: 'money', description };
}

/** An exact decimal; the description says of what. */
export function decimalValue(description: string): Value {
  return { type: 'decimal', description };
}

export function wholeValue(description: string): Value {
  return { type: 'whole', description };
}

export function yesNoValue(description: string): Value {
  return { type: 'yesNo', description };
}

export function wordsValue(description: string): Value {
  return { type: 'words', description };
}

export function dateValue(description: string): Value {
  return { type: 'date', description };
}
