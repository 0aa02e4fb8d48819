import { z } from "zod";
import { dayInZone } from "@/lib/calendar";
import { Email } from "./email";
import { NewPassword } from "./password";

export const Name = z
  .string()
  .trim()
  .min(1, "Give a name.")
  .max(200, "A name has at most 200 characters.");

/** An IANA time zone that this machine knows. */
export const Zone = z
  .string()
  .trim()
  .max(64)
  .refine(isZone, { message: "Give a time zone like Europe/Berlin." });

function isZone(zone: string): boolean {
  try {
    dayInZone(new Date(0), zone);
    return true;
  } catch {
    return false;
  }
}

/** The first administrator, and whose installation this is. */
export const SetUp = z.object({
  secret: z.string().max(200),
  organisation: Name,
  zone: Zone,
  name: Name,
  email: Email,
  password: NewPassword,
});
export type SetUp = z.output<typeof SetUp>;
