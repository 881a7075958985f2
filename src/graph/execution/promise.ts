/** Whether a value comes later. */
export function isPromise<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return typeof value === 'object' && typeof (value as Partial<Promise<Value>> | null)?.then === 'function';
}
