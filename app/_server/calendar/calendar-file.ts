import "server-only";
import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { addDays, type Day, formatDay } from "@/lib/calendar";
import { endTitle, type NamedEnd } from "@/lib/format/reminder";

/** Something that ends, as a calendar shows it. */
export type CalendarLine = NamedEnd & {
  /** The same for the same thing, whatever becomes of its last day. */
  readonly key: string;
  /** Whose it is; null where the calendar is of one person. */
  readonly person: string | null;
  readonly atStake: readonly string[];
  readonly href: string;
};

export type CalendarTerms = {
  readonly name: string;
  /** The host of the installation: it makes keys unique in the world. */
  readonly host: string;
  readonly at: Date;
};

const HALF_A_DAY_S = 12 * 60 * 60;

/** An iCalendar file (RFC 5545): an all-day event on each last day, none of which makes anybody busy. */
export function calendarFile(lines: readonly CalendarLine[], terms: CalendarTerms): string {
  const calendar = new ICalCalendar({
    name: plain(terms.name),
    prodId: { company: "Tessera", product: "Tessera", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HALF_A_DAY_S,
  });
  for (const line of lines) {
    const title = `${endTitle(line)} ends`;
    calendar.createEvent({
      ...{ id: `${line.key}@${terms.host}`, stamp: terms.at, allDay: true, url: line.href },
      ...{ start: midnightOf(line.lastDay), end: midnightOf(addDays(line.lastDay, 1)) },
      summary: plain(line.person === null ? title : `${line.person}: ${title}`),
      description: plain(restsText(line.atStake)),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** A calendar has no place for control characters, and a name none for line ends. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}

function midnightOf(day: Day): Date {
  return new Date(`${formatDay(day)}T00:00:00Z`);
}

function restsText(atStake: readonly string[]): string {
  return atStake.length === 0
    ? "No requirement rests on it."
    : `Then not met: ${atStake.join(", ")}`;
}
