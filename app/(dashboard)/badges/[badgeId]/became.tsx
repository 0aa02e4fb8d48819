import { paths, type Search } from "@/app/_server/paths";
import { ProofBadge } from "@/components/standing/proof-badge";
import { TextLink } from "@/components/ui/link";
import { dayText } from "@/lib/format/day";
import type { BadgeAnswer } from "./badge";

/** Whose it is, the award that it became, and what of it is otherwise on record. */
export function Became({ page, carried }: { page: BadgeAnswer; carried: Search }) {
  const { badge, person, award, differences } = page;
  if (!person) {
    return (
      <p className="text-ink-2">
        It is unclaimed: nobody is known by an address that it names. It counts for nobody.
      </p>
    );
  }
  const whose = <TextLink href={paths.person(person.id, carried)}>{person.name}</TextLink>;
  const how = badge.claimedBy === "hand" ? "somebody said so" : "by an address that is known";
  return (
    <div className="grid gap-2">
      <p>
        {whose}’s, <span className="text-ink-2">{how}.</span>
      </p>
      {award && badge.credential ? (
        <>
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <TextLink href={paths.award(person.id, award.id, carried)}>
              {`${badge.credential.name}, ${dayText(award.issuedOn)}`}
            </TextLink>
            <ProofBadge proof={award.proof} />
          </div>
          <Differences differences={differences} />
        </>
      ) : (
        <p className="text-ink-2">
          It waits, and is on nobody’s record: which credential it is has not been decided.
        </p>
      )}
    </div>
  );
}

function Differences({ differences }: { differences: readonly string[] }) {
  if (differences.length === 0) {
    return <p className="text-small text-ink-3">On record as the badge says.</p>;
  }
  return (
    <div className="text-small text-ink-2">
      <h3 className="font-medium">Otherwise on record</h3>
      <ul className="list-disc pl-4 marker:text-ink-3">
        {differences.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
    </div>
  );
}
