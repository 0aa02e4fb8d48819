import type { Day } from "@/lib/calendar";

/** Hours to be worked at any time from the first to the last day, both counted. */
export type Work = {
  readonly startsOn: Day;
  readonly finishesOn: Day;
  readonly hours: number;
};

export type Busy = { readonly from: Day; readonly last: Day; readonly hoursAWeek: number };

/**
 * The days in which somebody has to work most a week, however well they spread it: nobody gets done with
 * less than all that lies within some days in those days, and with as much as that, everybody can. Null
 * without any work.
 */
export function busiest(work: readonly Work[]): Busy | null {
  const real = work.filter(({ hours }) => hours > 0);
  const all = real.flatMap(({ startsOn: from }) => spansFrom(from, real));
  return all.reduce<Busy | null>((most, one) => (isBusier(one, most) ? one : most), null);
}

function isBusier(one: Busy, most: Busy | null): boolean {
  return most === null || one.hoursAWeek > most.hoursAWeek;
}

/** From one day on to each on which something has to be done, with what lies within. */
function spansFrom(from: Day, work: readonly Work[]): Busy[] {
  const within = work
    .filter(({ startsOn }) => startsOn >= from)
    .toSorted((a, b) => a.finishesOn - b.finishesOn);
  let hours = 0;
  return within.map((one) => {
    hours += one.hours;
    return { from, last: one.finishesOn, hoursAWeek: (hours * 7) / (one.finishesOn - from + 1) };
  });
}
