import { describe, expect, test } from "vitest";
import {
  ABSOLUTE_HOURS,
  aliveSince,
  IDLE_MINUTES,
  isAlive,
  isWorthNoting,
  type SessionTimes,
} from "@/lib/user/session";

const START = Date.parse("2026-11-22T08:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function at(ms: number): Date {
  return new Date(START + ms);
}

function aSession(given: Partial<SessionTimes> = {}): SessionTimes {
  return { createdAt: at(0), seenAt: at(0), endedAt: null, ...given };
}

describe("a session", () => {
  test.each([
    ["just begun", aSession(), at(0), true],
    [
      "left alone for a moment less than the limit",
      aSession(),
      at(IDLE_MINUTES * MINUTE - 1),
      true,
    ],
    ["left alone for the limit", aSession(), at(IDLE_MINUTES * MINUTE), false],
    [
      "in use, just short of its longest",
      used(ABSOLUTE_HOURS * HOUR - 1),
      at(ABSOLUTE_HOURS * HOUR - 1),
      true,
    ],
    ["in use, at its longest", used(ABSOLUTE_HOURS * HOUR), at(ABSOLUTE_HOURS * HOUR), false],
    ["ended by hand", aSession({ endedAt: at(1) }), at(2), false],
    ["begun in the future, as after the clock was set back", aSession(), at(-HOUR), true],
  ])("%s", (_case, session, now, expected) => {
    expect(isAlive(session, now)).toBe(expected);
  });

  function used(ms: number): SessionTimes {
    return aSession({ seenAt: at(ms) });
  }

  test("is noted as used once a minute", () => {
    expect(isWorthNoting(aSession(), at(MINUTE - 1))).toBe(false);
    expect(isWorthNoting(aSession(), at(MINUTE))).toBe(true);
  });

  test("the instants to search by say the same", () => {
    const now = at(13 * HOUR);
    const since = aliveSince(now);
    for (const seen of [-1, 0, 1]) {
      const session = aSession({
        createdAt: new Date(since.createdAt.getTime() + 1),
        seenAt: new Date(since.seenAt.getTime() + seen),
      });
      expect(session.seenAt > since.seenAt).toBe(isAlive(session, now));
    }
  });
});
