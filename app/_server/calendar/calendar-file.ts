import "server-only";
import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { addDays, type Day, formatDay } from "@/lib/calendar";

/** Something that ends, or is to be done, as a calendar shows it. */
export type CalendarLine = {
  /** The same for the same thing, whatever becomes of its day. */
  readonly key: string;
  readonly day: Day;
  readonly title: string;
  readonly about: string;
  /** Whose it is; null where the calendar is of one person. */
  readonly person: string | null;
  readonly href: string;
};

export type CalendarTerms = {
  readonly name: string;
  /** The host of the installation: it makes keys unique in the world. */
  readonly host: string;
  readonly at: Date;
};

const HALF_A_DAY_S = 12 * 60 * 60;

/** An iCalendar file (RFC 5545): an all-day event for each line, none of which makes anybody busy. */
export function calendarFile(lines: readonly CalendarLine[], terms: CalendarTerms): string {
  const calendar = new ICalCalendar({
    name: plain(terms.name),
    prodId: { company: "Tessera", product: "Tessera", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HALF_A_DAY_S,
  });
  for (const line of lines) {
    calendar.createEvent({
      ...{ id: `${line.key}@${terms.host}`, stamp: terms.at, allDay: true, url: line.href },
      ...{ start: midnightOf(line.day), end: midnightOf(addDays(line.day, 1)) },
      summary: plain(line.person === null ? line.title : `${line.person}: ${line.title}`),
      description: plain(line.about),
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
