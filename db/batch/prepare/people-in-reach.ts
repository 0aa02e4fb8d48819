import { asc, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { people } from "@/db/schema/people";
import type { BatchLine } from "@/lib/batch/line";
import type { Step } from "@/lib/batch/steps";
import type { PersonId } from "@/lib/ids";

export type Chosen = { readonly id: PersonId; readonly name: string };

/** Holds these people until the transaction ends. Throws NotFound unless the actor reaches all of them. */
export async function peopleInReach(tx: Tx, ids: readonly PersonId[]): Promise<Chosen[]> {
  const wanted = [...new Set(ids)];
  const { id, name } = people;
  const found = await tx
    .select({ id, name })
    .from(people)
    .where(inArray(id, wanted))
    .orderBy(asc(id))
    .for("no key update");
  if (found.length < wanted.length) throw new NotFound();
  return found.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

export type Planned<Write> = { readonly person: Chosen; readonly step: Step<Write> };

/** A line for each person, by name. */
export function linesOf(planned: readonly Planned<unknown>[]): BatchLine[] {
  return planned.map(({ person: { id, name }, step: { outcome, said } }) => ({
    ...{ id, label: name, outcome, said },
  }));
}

/** What is to be written, with whom it is about. */
export function writesOf<Write>(
  planned: readonly Planned<Write>[],
): { readonly personId: PersonId; readonly write: Write }[] {
  return planned.flatMap(({ person, step }) =>
    "write" in step ? [{ personId: person.id, write: step.write }] : [],
  );
}
