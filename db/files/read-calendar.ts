import ICAL from "ical.js";
import { z } from "zod";
import type { CalendarEvent } from "@/lib/absence/event-leave";
import { detectEncoding } from "@/lib/import/read/text-encoding";
import { fail, ok, type Result } from "@/lib/result";

/** jCal (RFC 7265): a name, parameters, a type, and values that are told by it. */
const Property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.unknown()], z.unknown());
const Component = z.tuple([z.string(), z.array(Property), z.array(z.unknown())]);
type Component = z.infer<typeof Component>;

/**
 * Reads the events of a calendar file (RFC 5545), in their order, as they are written: nothing is
 * unfolded, moved to another zone or put right. Not a calendar where it cannot be taken apart.
 */
export function readCalendar(bytes: Uint8Array): Result<CalendarEvent[], "not-a-calendar"> {
  const { encoding, damaged } = detectEncoding(bytes);
  if (damaged) return fail("not-a-calendar");
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?|\n/g, "\r\n");
  const calendars = calendarsIn(text.replace(/^RRULE(?=[;:])/gim, RULE));
  if (!calendars) return fail("not-a-calendar");
  const events = calendars.flatMap(([, , parts]) => parts.flatMap(eventIn));
  const lines = linesOfEvents(text);
  return ok(events.map((event, index) => ({ line: lines[index] ?? 1, ...event })));
}

/** What is no property of the standard the library leaves as it is written: one rule that is none shall not spoil the file. */
const RULE = "X-TESSERA-RRULE";

/** One or several in a file; null where there is none, or something else. */
function calendarsIn(text: string): Component[] | null {
  const parsed = parseCalendar(text);
  const listed = Array.isArray(parsed) && typeof parsed[0] === "string" ? [parsed] : parsed;
  const components = z.array(Component).min(1).safeParse(listed);
  if (!components.success) return null;
  return components.data.every(([name]) => name === "vcalendar") ? components.data : null;
}

function parseCalendar(text: string): unknown {
  try {
    return ICAL.parse(text);
  } catch {
    // The library has no other way to say that this is no calendar.
    return null;
  }
}

/** Where each event begins. A line that goes on the one before begins with a blank, so that none is missed. */
function linesOfEvents(text: string): number[] {
  return text
    .split("\r\n")
    .flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
}

function eventIn(part: unknown): Omit<CalendarEvent, "line">[] {
  const component = Component.safeParse(part);
  if (!component.success || component.data[0] !== "vevent") return [];
  const [, properties] = component.data;
  const all = (name: string) => properties.filter((property) => property[0] === name);
  const first = (name: string) => all(name).flatMap(textIn)[0] ?? null;
  const organizer = all("organizer").flatMap(addressIn)[0] ?? null;
  const duration = first("duration");
  const durationSeconds = duration === null ? null : secondsIn(duration);
  return [
    {
      summary: first("summary") ?? "",
      attendees: all("attendee").filter(isComing).flatMap(addressIn),
      organizer,
      start: first("dtstart"),
      // A length that cannot be read is no end that can be read.
      end: first("dtend") ?? (durationSeconds === null ? duration : null),
      durationSeconds,
      uid: first("uid"),
      insteadOf: first("recurrence-id"),
      repeats: repeatsIn(all),
      isCancelled: first("status")?.toUpperCase() === "CANCELLED",
    },
  ];
}

type Property = z.infer<typeof Property>;

/** How it repeats; null where it does not. The same from some time on is one rule more, and not read. */
function repeatsIn(all: (name: string) => Property[]): CalendarEvent["repeats"] {
  const isOdd =
    all("exrule").length > 0 || all("recurrence-id").some(([, { range }]) => range !== undefined);
  const said = {
    rules: all(RULE.toLowerCase()).flatMap(textIn),
    more: all("rdate").flatMap(timesIn),
    without: all("exdate").flatMap(timesIn),
  };
  return isOdd || said.rules.length + said.more.length > 0 ? { ...said, isOdd } : null;
}

/** All that stand in one property; of a period its beginning. */
function timesIn([, , , ...values]: Property): string[] {
  return values.flatMap((value) => z.string().safeParse([value].flat()[0]).data ?? []);
}

function textIn([, , , value]: Property): string[] {
  return typeof value === "string" ? [value] : [];
}

/** "mailto:ana@example.org" without what it begins with; an address that is none names nobody. */
function addressIn(property: Property): string[] {
  return textIn(property).flatMap((text) => {
    const address = text.replace(/^mailto:/i, "").trim();
    return address === "" ? [] : [address];
  });
}

function isComing([, { partstat, role }]: Property): boolean {
  const said = (value: unknown) => String(value).toUpperCase();
  return said(partstat) !== "DECLINED" && said(role) !== "NON-PARTICIPANT";
}

/** "P5D", "PT8H30M"; null for what is no length. */
function secondsIn(text: string): number | null {
  try {
    const seconds = ICAL.Duration.fromString(text).toSeconds();
    return Number.isFinite(seconds) ? seconds : null;
  } catch {
    // The library has no other way to say that this is no length.
    return null;
  }
}
