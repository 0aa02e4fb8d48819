import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";

/** `toEqual` for the hundred-thousands: it spends its time only where there is a difference to show. */
export function expectSame<T>(actual: T, expected: T): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
