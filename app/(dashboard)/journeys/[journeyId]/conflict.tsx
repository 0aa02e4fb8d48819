import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LIMIT_WORDS, wayText } from "@/lib/format/conflict";
import type { Conflict } from "@/lib/journey/planner/conflict";
import type { JourneyPage } from "./journey";
import { OpenThings } from "./open-things";

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
          <OpenThings keys={conflict.demands} page={page} />
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
              <OpenThings keys={conflict.open} page={page} />
            </>
          )}
        </>
      );
    case "unknown":
      return <p>There was not enough time to tell why. Ask for less at once, and look again.</p>;
  }
}
