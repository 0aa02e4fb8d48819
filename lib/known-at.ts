import { z } from "zod";
import { Day } from "@/lib/calendar";
import { lastInstant } from "@/lib/zoned-instant";

/** RFC 3339, in any zone. */
export const Instant = z.iso.datetime({ offset: true });

/** Until when what is known counts, as the address of a page says it: `2026-06-30`, `2026-06-30T10:00:00Z`. */
export const AskedKnownAt = z.union([Day, Instant]);
export type AskedKnownAt = z.output<typeof AskedKnownAt>;

/** The last instant that counts: of a day, the last there is of it in the organisation's zone. */
export function knownAtOf(asked: AskedKnownAt, zone: string): string {
  return typeof asked === "number" ? lastInstant(asked, zone) : asked;
}
