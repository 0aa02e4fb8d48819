import type { Search } from "@/app/_server/paths";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { AddBadges } from "./add-badges";
import { BadgeWall } from "./badge-wall";
import { MergedPeople } from "./merged-people";
import type { PersonAnswer } from "./person";
import { RecordCard } from "./record-card";

type PersonRecordProps = {
  actor: Actor;
  page: PersonAnswer;
  carried: Search;
  today: Day;
  zone: string;
};

/** What is kept of somebody beside their awards. Badges and merges are shown as they are now, or not at all. */
export function PersonRecord({ actor, page, carried, today, zone }: PersonRecordProps) {
  const { person, record } = page;
  if (actor.knownAt)
    return <RecordCard actor={actor} personId={person.id} today={today} record={record} />;
  return (
    <>
      <BadgeWall actor={actor} personId={person.id} carried={carried} />
      <RecordCard actor={actor} personId={person.id} today={today} record={record} />
      <AddBadges actor={actor} person={person} />
      <MergedPeople actor={actor} personId={person.id} zone={zone} />
    </>
  );
}
