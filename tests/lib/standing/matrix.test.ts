import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, FOREVER } from "@/lib/calendar";
import { runOf, standingWords } from "@/lib/format/standing";
import { type SlotDays, standingCells } from "@/lib/standing/matrix";
import type { Standing } from "@/lib/standing/standing";
import { fallingWithin, standingOn } from "@/lib/standing/standing-on";
import { lookIn, requiredIn, unpackCell } from "@/lib/timeline/matrix/cell";
import { at, spans, type Timeline } from "@/lib/timeline/timeline";
import { anyNumbers, TIMELINE_DAYS, timelineOf } from "@/tests/support/organisation/timelines";

const STANDINGS: readonly (Standing | null)[] = [
  null,
  { kind: "met", by: [], policies: [] },
  { kind: "grace", until: FOREVER },
  { kind: "gap", reason: "lapsed" },
  { kind: "gap", reason: "missing" },
] as const;

const anyStandings = fc
  .array(fc.nat(STANDINGS.length - 1), { minLength: 20, maxLength: 20 })
  .map((days) => timelineOf(days.map((index) => STANDINGS[index] ?? null)));

/** As the projection keeps them: the days on which something is asked, with the run around them. */
function slotDays(timeline: Timeline<Standing | null>): SlotDays[] {
  return spans(timeline).flatMap(({ from, until, value }) => {
    if (value === null) return [];
    const day = Number.isFinite(from)
      ? from
      : addDays(until === FOREVER ? (TIMELINE_DAYS[0] ?? from) : until, -1);
    const on = standingOn(timeline, day);
    const reason = value.kind === "gap" ? value.reason : null;
    const finite = (one: Day) => (Number.isFinite(one) ? one : null);
    return [
      {
        kind: value.kind,
        reason,
        from: finite(from),
        until: finite(until),
        runUntil: on?.until ?? null,
      },
    ];
  });
}

test("A cell is on every day what the standing of that day looks like", () => {
  fc.assert(
    fc.property(anyStandings, fc.nat(8), (timeline, warningDays) => {
      const cells = standingCells(slotDays(timeline), [], warningDays);
      for (const on of TIMELINE_DAYS) {
        const run = runOf(standingOn(timeline, on), null);
        expect(lookIn(at(cells, on))).toBe(standingWords(run, on, warningDays).look);
        expect(requiredIn(at(cells, on))).toBe(at(timeline, on) === null ? 0 : 1);
      }
    }),
  );
});

test("What any proof would meet is marked on just those days", () => {
  fc.assert(
    fc.property(anyStandings, anyStandings, (own, any) => {
      const cells = standingCells(slotDays(own), slotDays(any), 0);
      for (const on of TIMELINE_DAYS) {
        const isMet = at(own, on)?.kind === "met";
        const wouldBe = at(any, on)?.kind === "met" && !isMet;
        expect(unpackCell(at(cells, on)).uncounted).toBe(wouldBe);
      }
    }),
  );
});

test("A fall is warned of on the days before it, and on no other", () => {
  fc.assert(
    fc.property(anyNumbers, fc.nat(6), (timeline, days) => {
      const warned = fallingWithin(timeline, (later, now) => later < now, days);
      for (const on of TIMELINE_DAYS) {
        const next = Array.from({ length: days + 1 }, (_, n) => addDays(on, n + 1));
        const falls = next.some((later) => at(timeline, later) < at(timeline, on));
        expect([on, at(warned, on)]).toEqual([on, falls]);
      }
    }),
  );
});
