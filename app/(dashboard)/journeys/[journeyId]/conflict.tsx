import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LIMIT_WORDS, wayText } from "@/lib/format/conflict";
import type { JourneyDemand } from "@/lib/journey/demands";
import type { Conflict } from "@/lib/journey/planner/conflict";
import { aboutWords, type JourneyPage } from "./journey";

type Props = { conflict: Conflict; page: JourneyPage; changeHref: string | null };

/** Why no plan reaches the goal, and what would make it possible. */
export function ConflictCard({ conflict, page, changeHref }: Props) {
  const change = changeHref && (
    <ButtonLink look="primary" href={changeHref}>
      Change goal or limits
    </ButtonLink>
  );
  return (
    <Card title="No plan reaches this goal" actions={change}>
      <div className="grid max-w-3xl gap-3">
        <Reason conflict={conflict} page={page} />
      </div>
    </Card>
  );
}

function Reason({ conflict, page }: Omit<Props, "changeHref">) {
  switch (conflict.kind) {
    case "unreachable":
      return (
        <>
          <p>
            Nothing in the catalogue brings these about, whatever it may cost. Map a credential to
            the competency, or enter one that can be earned; what needs itself first counts as
            nothing.
          </p>
          <Demands keys={conflict.demands} page={page} />
        </>
      );
    case "limits":
      return (
        <>
          <p>
            {conflict.limits.length === 1 ? "This limit stands" : "These limits together stand"} in
            the way: {conflict.limits.map((limit) => LIMIT_WORDS[limit]).join("; ")}.
          </p>
          <ul className="list-disc pl-5">
            {conflict.ways.map((way) => (
              <li key={way.limit}>{wayText(way, page.journey.limits.currency)}</li>
            ))}
          </ul>
          {conflict.open.length > 0 && (
            <>
              <p>Within the limits as they are, at the least this stays open:</p>
              <Demands keys={conflict.open} page={page} />
            </>
          )}
        </>
      );
    case "unknown":
      return <p>There was not enough time to tell why. Ask for less at once, and look again.</p>;
  }
}

function Demands({ keys, page }: { keys: readonly string[]; page: JourneyPage }) {
  const demands = keys.flatMap((key) => page.question.demands.filter((one) => one.key === key));
  return (
    <ul className="list-disc pl-5">
      {demands.map((demand) => (
        <li key={demand.key}>{demandWords(demand, page)}</li>
      ))}
    </ul>
  );
}

/** "Linux, level 3: Ada Lindqvist", "… : 2 people". */
function demandWords({ about, people, needed, others }: JourneyDemand, { nameOf }: JourneyPage) {
  const [only] = people;
  const who =
    people.length === 1 && only ? nameOf(only) : `${needed + others} people, of whom ${others} do`;
  return `${aboutWords(about, nameOf)}: ${who}`;
}
