import { z } from "zod";
import { type Day, formatDay, parseIsoDay } from "@/lib/calendar";

/** A day as answers write it. */
export const IsoDay = z.codec(
  z.iso.date(),
  z.custom<Day>((value) => Number.isInteger(value)),
  {
    decode: (text, context) => {
      const day = parseIsoDay(text);
      if (day !== null) return day;
      context.issues.push({ code: "custom", input: text, message: "There is no such day." });
      return z.NEVER;
    },
    encode: formatDay,
  },
);

/** An instant as answers write it. */
export const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (instant) => instant.toISOString(),
});
