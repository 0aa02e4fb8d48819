import { nothingHere } from "@/app/_server/badges/verification";
import { publicCalendar } from "@/app/_server/calendar/public-calendar";

type Context = { params: Promise<{ file: string }> };

const FILE = /^([\w-]{20,200})\.ics$/;

/** What ends, for the calendar program of whoever was given the address. */
export async function GET(_request: Request, { params }: Context) {
  const secret = FILE.exec((await params).file)?.[1];
  const calendar = secret === undefined ? null : await publicCalendar(secret);
  if (calendar === null) return nothingHere();
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="tessera.ics"',
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex, nofollow",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
