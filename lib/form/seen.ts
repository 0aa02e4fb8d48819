import type { z } from "zod";
import { Version } from "@/lib/version";
import { digits } from "./blank";

/** Which row a form is about, and the version of it that was on the page. */
export function seenAs<Id extends z.ZodType>(id: Id) {
  return { id, version: digits(Version) };
}
