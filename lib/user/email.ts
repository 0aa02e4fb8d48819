import { z } from "zod";

/**
 * An address that signs somebody in. Only plain letters: an address that looks like another one must not be
 * another one. In lower case.
 */
export const Email = z
  .string()
  .trim()
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("Give an e-mail address like ana@example.org."))
  .transform((email) => email.toLowerCase());
