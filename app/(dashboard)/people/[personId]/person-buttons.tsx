import { paths } from "@/app/_server/paths";
import { ButtonLink } from "@/components/ui/button";
import type { PersonRow } from "@/db/queries/people";
import { EditPerson } from "./edit-person";

/** For who may change people. */
export function PersonButtons({ person }: { person: PersonRow }) {
  return (
    <>
      <ButtonLink href={paths.mergePerson(person.id)}>Merge with…</ButtonLink>
      <EditPerson person={person} />
    </>
  );
}
