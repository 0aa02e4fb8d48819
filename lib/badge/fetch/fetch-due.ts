/** What is remembered of the last time somebody asked for a document. Milliseconds since 1970. */
export type LastAsked = { readonly askedAt: number; readonly hasFailed: boolean };

const HOUR = 60 * 60 * 1000;

/** Whether it is time to ask for a document (again): a day after it was had, an hour after it was not. */
export function isFetchDue(last: LastAsked | null, at: number): boolean {
  if (!last) return true;
  return at - last.askedAt >= (last.hasFailed ? HOUR : 24 * HOUR);
}
