/**
 * The one place that reads the clock. `TESSERA_NOW` (an instant, RFC 3339) stops it, for tests and
 * for screenshots that have to stay the same.
 */
export function now(): Date {
  const fixed = process.env.TESSERA_NOW;
  return fixed ? new Date(fixed) : new Date();
}
