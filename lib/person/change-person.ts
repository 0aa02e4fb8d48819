import { z } from "zod";
import { PersonId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { personFields } from "./add-person";

/** What is absent stays; addresses are replaced as a whole. */
export const ChangePerson = z
  .strictObject(personFields)
  .partial()
  .extend({ id: PersonId, version: Version });
export type ChangePerson = z.output<typeof ChangePerson>;
