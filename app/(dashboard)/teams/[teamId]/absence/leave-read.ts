import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { LeaveRead, MinimumWeeks, WeekCell } from "@/components/absence/leave-answer";
import { namesOf } from "@/db/queries/reach";
import { type TeamPlace, teamPlacesFor } from "@/db/queries/teams";
import { type Away, awayIn, type Leave, presentIn } from "@/lib/absence/leave";
import type { MatchedLeave } from "@/lib/absence/match-leave";
import { shortfallsIn } from "@/lib/absence/shortfall";
import { leastIn, mondayOf, mondaysIn, shortWeeks, weekIn } from "@/lib/absence/week";
import type { Actor } from "@/lib/access";
import { addDays, type Day } from "@/lib/calendar";
import { listText } from "@/lib/format/absence";
import type { PersonId } from "@/lib/ids";
import type { DaySpan } from "@/lib/span";
import { inOrder } from "@/lib/timeline/timeline";
import { type Stressed, type StressQuestion, stressed } from "./stress";

/** Listed by name; beyond that they are counted. */
const MOST_UNKNOWN = 50;
/** Weeks that are shown also where all leave is over before. */
const FEWEST_WEEKS = 8;

type Question = StressQuestion & { readonly carried: Search; readonly file: string };

/** What the leave means for each minimum of the team in the coming year, in words and links. */
export async function leaveRead(
  actor: Actor,
  question: Question,
  { leave, unknown }: MatchedLeave,
): Promise<LeaveRead> {
  const { file, asOf } = question;
  const found = await stressed(actor, question);
  const { window } = found;
  const ahead = leave.filter(({ from, last }) => last >= window.from && from < window.until);
  const stood = stoodWith(found, awayIn(ahead));
  const [nameOf, placeOf] = await wordsFor(actor, stood, question.teamId);
  const shown = { from: asOf, until: lastShown(ahead, window) };
  return {
    kind: "read",
    file,
    asOf,
    leave: ahead.length,
    people: new Set(ahead.map(({ personId }) => personId)).size,
    elsewhere: leave.length - ahead.length,
    unknown: unknown.slice(0, MOST_UNKNOWN).map((one, index) => ({ id: String(index), ...one })),
    moreUnknown: Math.max(0, unknown.length - MOST_UNKNOWN),
    weeks: brokenWeeks(stood, (one) => ({
      place: placeOf(one.teamId),
      linked: (id) => ({ text: nameOf(id), href: paths.person(id, question.carried) }),
    })),
    calendar: {
      mondays: mondaysIn(shown),
      minimums: stood.map((one) => ({
        ...one.said,
        place: placeOf(one.teamId),
        weeks: weeksOf(one, shown),
      })),
    },
    shortfalls: shortfallLines(stood, nameOf),
  };
}

/** In the order of their days. */
function shortfallLines(stood: readonly Stood[], nameOf: (id: PersonId) => string) {
  const lines = stood.flatMap(({ said, shortfalls }) =>
    shortfalls.map(({ from, until, away, holders, present }) => ({
      id: `${said.id} ${from}`,
      ...{ from, last: addDays(until, -1), minimum: said.words, needed: said.needed },
      ...{ holders, present, away: listText(away.map(nameOf)) },
    })),
  );
  return lines.sort((a, b) => a.from - b.from);
}

type Stood = ReturnType<typeof stoodWith>[number];

function stoodWith({ minimums, window }: Stressed, away: Away) {
  return minimums.map(({ row, words, headCount }) => {
    const shortfalls = shortfallsIn(headCount, away, window);
    return {
      teamId: row.teamId,
      said: { id: row.id, words, needed: headCount.minimum.minimum },
      present: presentIn(headCount, away),
      shortfalls,
      weeks: shortWeeks(shortfalls, window),
    };
  });
}

async function wordsFor(actor: Actor, stood: readonly Stood[], own: string) {
  const away = stood.flatMap(({ shortfalls }) => shortfalls.flatMap((one) => one.away));
  const names = await namesOf(actor, [...new Set(away)]);
  const places = new Map((await teamPlacesFor(actor)).map(({ id, name }) => [id, name]));
  return [
    (id: PersonId) => names.get(id) ?? "",
    (id: TeamPlace["id"]) => (id === own ? "" : (places.get(id) ?? "")),
  ] as const;
}

/** The end of the week in which the last leave ends, or of the last that is shown anyway. */
function lastShown(leave: readonly Leave[], window: DaySpan): Day {
  const last = leave.reduce(
    (latest, one) => (one.last > latest ? one.last : latest),
    addDays(window.from, (FEWEST_WEEKS - 1) * 7),
  );
  const end = addDays(mondayOf(last), 7);
  return end < window.until ? end : window.until;
}

function brokenWeeks(
  stood: readonly Stood[],
  wordsOf: (one: Stood) => {
    place: string;
    linked: (id: PersonId) => { text: string; href: string };
  },
): LeaveRead["weeks"] {
  const all = stood.flatMap((one) => {
    const { place, linked } = wordsOf(one);
    return one.weeks.map(({ monday, days, worst, isAnyway }) => {
      const { present, away } = worst;
      return {
        monday,
        line: { ...one.said, place, days, isAnyway, present, away: away.map(linked) },
      };
    });
  });
  const mondays = inOrder(all.map(({ monday }) => monday));
  return mondays.map((monday) => ({
    monday,
    minimums: all.filter((one) => one.monday === monday).map(({ line }) => line),
  }));
}

function weeksOf({ said, present, weeks }: Stood, shown: DaySpan): MinimumWeeks["weeks"] {
  const short = new Map(weeks.map((week) => [week.monday, week]));
  return mondaysIn(shown).map((monday): WeekCell => {
    const there = leastIn(present, weekIn(monday, shown));
    if (there === null || there >= said.needed) return { monday, present: there, stands: "kept" };
    const isAnyway = short.get(monday)?.isAnyway ?? true;
    return { monday, present: there, stands: isAnyway ? "anyway" : "short" };
  });
}
