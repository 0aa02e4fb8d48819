import { paths, type Search } from "@/app/_server/paths";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import type { PersonAnswer } from "./person";

type OwnRoundsProps = { page: PersonAnswer; carried: Search };

/** What the reader has still to say of themselves, and by when. */
export function OwnRounds({ page, carried }: OwnRoundsProps) {
  return page.owed.map(({ round, count }) => (
    <div key={round.id} className="mb-3.5">
      <Notice
        title={`${countOf(count, "competency", "competencies")} to assess by ${dayText(round.dueOn)}`}
      >
        <TextLink href={paths.round(round.teamId, round.id, { ...carried, as: "self" })}>
          {round.name}
        </TextLink>{" "}
        asks what you say of yourself.
      </Notice>
    </div>
  ));
}
