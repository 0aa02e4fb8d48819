import { Input } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { StandingShape } from "@/components/standing/standing-shape";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { countOf } from "@/lib/format/count";
import type { StandingLook } from "@/lib/format/standing";
import type { SampledPersonProps } from "./sampled-person";

export type SampleCardProps = {
  seed: string;
  /** How many were asked for. */
  size: number;
  population: number;
  people: readonly Pick<SampledPersonProps, "place" | "id" | "name" | "team" | "chains">[];
};

/** Who was drawn, by what, and how to draw again: the form is an address, and needs no script. */
export function SampleCard({ seed, size, population, people }: SampleCardProps) {
  return (
    <Card
      title={`Sample of ${people.length} of ${countOf(population, "person", "people")}`}
      note={`seed ${seed}`}
    >
      <div className="grid gap-4">
        <ol className="grid gap-1">
          {people.map(({ place, id, name, team, chains }) => (
            <li key={id}>
              <a
                href={`#person-${place}`}
                className="underline decoration-line-strong underline-offset-3 hover:decoration-current"
              >
                {place}. {name}
              </a>{" "}
              <span className="text-small text-ink-2">{team}</span>
              <Standings chains={chains} />
            </li>
          ))}
        </ol>
        <form method="get" className="flex flex-wrap items-end gap-2 self-start print:hidden">
          <Field label="Seed">
            {(wired) => (
              <Input
                {...wired}
                name="seed"
                defaultValue={seed}
                required
                maxLength={64}
                pattern="[A-Za-z0-9_\-]+"
                autoComplete="off"
              />
            )}
          </Field>
          <Field label="People">
            {(wired) => (
              <Input
                {...wired}
                name="size"
                type="number"
                min={1}
                max={50}
                defaultValue={size}
                required
                className="max-w-20"
              />
            )}
          </Field>
          <Button type="submit">Draw</Button>
          <p className="w-full text-small text-ink-2">
            The same seed draws the same people. Choose your own: nobody here can know it before.
          </p>
        </form>
        <HowItIsDrawn />
      </div>
    </Card>
  );
}

/** How they stand, at a glance: a shape for each requirement. */
function Standings({ chains }: Pick<SampledPersonProps, "chains">) {
  return (
    <ul className="mt-0.5 flex flex-wrap gap-1.5">
      {chains.map(({ requirement, standing: { look, words } }) => (
        <li
          key={requirement.id}
          title={`${requirement.name}: ${words}`}
          className={NEEDS_SOMEBODY.includes(look) ? "text-missing" : "text-ink-2"}
        >
          <StandingShape look={look} />
          <span className="sr-only">
            {requirement.name}: {words}
          </span>
        </li>
      ))}
    </ul>
  );
}

const NEEDS_SOMEBODY: readonly StandingLook[] = ["missing", "lapsed", "below-level"];

function HowItIsDrawn() {
  return (
    <details className="text-small text-ink-2">
      <summary>How they are drawn</summary>
      <p className="mt-1 max-w-prose">
        Drawn from everybody of whom a requirement in scope asks something on the day. Each has a
        ticket: the SHA-256 of the seed, a colon and the id that stands beside their name. The
        lowest tickets are the sample, so that nobody chooses, and a larger sample begins with the
        smaller one. To check a ticket:
      </p>
      <code className="mt-1 block break-all">printf %s '&lt;seed&gt;:&lt;id&gt;' | sha256sum</code>
    </details>
  );
}
