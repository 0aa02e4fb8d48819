import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { unlessRefused } from "@/db/rows/unless-refused";
import { people } from "@/db/schema/people";
import type { AddPerson } from "@/lib/person/add-person";
import { personProblems } from "@/lib/person/person-problems";
import { invalid, type Saved } from "@/lib/refusal";
import { PERSON_REFUSALS } from "./refusals";
import { setEmails } from "./set-emails";

/** Somebody whose skills are tracked from now on. */
export const addPerson = command<AddPerson, Saved<typeof people.$inferSelect>>(
  "person.write",
  "person.add",
  (tx, { emails, ...person }) => {
    const problems = personProblems(person);
    if (problems.length > 0) return Promise.resolve(invalid(...problems));
    return unlessRefused(PERSON_REFUSALS, async () => {
      const added = await insertRow(tx, people, person);
      if (added.ok) await setEmails(tx, added.value.id, emails);
      return added;
    });
  },
);
