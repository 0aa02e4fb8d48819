import { readLeave } from "@/db/files/read-leave";
import { dayOf, formatDay } from "@/lib/calendar";
import { daysOf } from "@/lib/span";
import type { Harness } from "./harness";

const EVENTS = [
  "DTSTART;VALUE=DATE:20261207\r\nDTEND;VALUE=DATE:20261212\r\nSUMMARY:Ana Ruiz",
  "DTSTART;TZID=Europe/Berlin:20261207T090000\r\nDURATION:P1D\r\nATTENDEE;CN=A:mailto:a@a.example",
  "DTSTART:20261207T230000Z\r\nRRULE:FREQ=WEEKLY\r\nORGANIZER:mailto:a@a.example",
];
const CALENDARS = EVENTS.map((event) => {
  return `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
});
const SPAN = daysOf(dayOf(2026, 11, 22), dayOf(2027, 11, 21));
const WORDS = [
  ...[
    "BEGIN:",
    "END:",
    "VEVENT",
    "VCALENDAR",
    "VTIMEZONE",
    "\r\n ",
    "\r\n",
    ";",
    ":",
    ",",
    '"',
    "\\",
  ],
  ...["DTSTART", "DTEND", "DURATION", "P9999999999D", "-P1D", "T", "Z", "00000000", "99991231"],
  ...[
    "RRULE:FREQ=DAILY",
    "COUNT=99999",
    "INTERVAL=2",
    "BYDAY=-1MO",
    "BYSETPOS=366",
    "UNTIL=",
    "EXDATE:",
  ],
  ...["RDATE;VALUE=PERIOD:", "RECURRENCE-ID:", "BYMONTH=2", "BYMONTHDAY=30", "FREQ=YEARLY"],
  ...["__proto__", "constructor", "VALUE=DATE", "VALUE=PERIOD", "FREQ=SECONDLY", "\0", "💥"],
];

/** Every calendar is read or refused, by name; what is read ends on its first day or later. */
export const leave: Harness = {
  name: "leave",
  seeds: CALENDARS.map((text) => Buffer.from(text)),
  words: WORDS.map((word) => Buffer.from(word)),
  read: async (bytes) => {
    const read = await readLeave(bytes, "noise.ics", { zone: "Europe/Berlin", span: SPAN });
    for (const { who, from, last } of read.ok ? read.value.written : []) {
      if (who.length === 0) throw new Error("a leave is of nobody");
      if (!(formatDay(from) <= formatDay(last))) throw new Error("a leave ends before it begins");
    }
  },
};
