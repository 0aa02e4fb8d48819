import { readLeave } from "@/db/files/read-leave";
import { formatDay } from "@/lib/calendar";
import { day } from "@/tests/support/organisation/build";

const ZONE = "Europe/Berlin";
const SPAN = { from: day("2026-11-22"), until: day("2027-11-22") };

/** A file of these events. */
export function calendar(...events: readonly (readonly string[])[]): string {
  const inEach = events.map((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...inEach.flat(), "END:VCALENDAR", ""].join("\r\n");
}

/** Each leave as "who from last"; else what is wrong with the file, or with which of its lines. */
export async function told(content: string | Uint8Array, name: string): Promise<string[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = await readLeave(bytes, name, { zone: ZONE, span: SPAN });
  if (!read.ok) return [read.problem.message];
  const { written, problems } = read.value;
  return [
    ...written.map(({ who, from, last }) => {
      return `${who.map(([text]) => text).join("+")} ${formatDay(from)} ${formatDay(last)}`;
    }),
    ...problems.map(({ place, message }) => `${place}: ${message}`),
  ];
}
