import { countOf } from "@/lib/format/count";
import { groupBy } from "@/lib/group-by";
import type { JourneyDemand } from "@/lib/journey/demands";
import { aboutWords, type JourneyPage } from "./journey";

type Props = { keys: readonly string[]; page: JourneyPage };

/** Demands that stay open, thing by thing, with whom they are about. */
export function OpenThings({ keys, page }: Props) {
  const { question, nameOf } = page;
  const demands = question.demands.filter(({ key }) => keys.includes(key));
  const things = groupBy(demands, ({ about }) => aboutWords(about, nameOf));
  return (
    <ul className="list-disc pl-5">
      {[...things].map(([words, own]) => (
        <li key={words}>
          {words}: <span className="text-ink-2">{whoIn(own, nameOf)}</span>
        </li>
      ))}
    </ul>
  );
}

const NAMED = 4;

/** "Ada Lindqvist, Ben Adeyemi", or how many of whom it takes so many. */
function whoIn(demands: readonly JourneyDemand[], nameOf: JourneyPage["nameOf"]): string {
  const [only] = demands;
  if (only && only.people.length !== 1) {
    const needed = countOf(only.needed + only.others, "person", "people");
    return only.others === 0 ? needed : `${needed}, of whom ${only.others} meet it anyway`;
  }
  const names = demands.flatMap(({ people }) => people.map(nameOf));
  const rest = names.length - NAMED;
  const named = names.slice(0, NAMED).join(", ");
  return rest > 0 ? `${named} and ${rest} more` : named;
}
