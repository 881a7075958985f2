/** What a rule may read: the names of parameters, or of the families and the groups they belong to. */
export type ParameterNames = readonly string[];

/** Whether a name is one of those, or belongs to one of them: `coach.base[Dance]` to `coach.base` and to `coach`. */
export function isAmong(name: string, names: ParameterNames): boolean {
  return names.some((known) => {
    if (!name.startsWith(known)) return false;
    const next = name[known.length];
    return next === undefined || next === '.' || next === '[';
  });
}
