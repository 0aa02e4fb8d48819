import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Chain, type ChainProps, type HeldRole } from "./chain";

export type SampledPersonProps = {
  /** In the sample; the first is 1. */
  readonly place: number;
  readonly id: string;
  /** What decided that they were drawn. */
  readonly ticket: string;
  readonly name: string;
  readonly externalId: string | null;
  /** Where their team lies. */
  readonly team: string | null;
  readonly roles: readonly HeldRole[];
  readonly chains: readonly ChainProps[];
};

/** Somebody of the sample: their roles as they are written down, then a chain for each requirement. */
export function SampledPerson(person: SampledPersonProps) {
  const { place, id, ticket, name, externalId, team, roles, chains } = person;
  return (
    <Card>
      <div className="grid gap-4">
        <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <Avatar name={name} />
          <div className="min-w-0 grow">
            <h2 id={`person-${place}`} className="text-title font-semibold tracking-[-0.01em]">
              <span className="text-ink-3">{place}.</span> {name}
            </h2>
            <p className="text-ink-2">
              {[externalId, team ?? "in no team"].filter(Boolean).join(" · ")}
            </p>
          </div>
          <p className="text-tiny break-all text-ink-3">
            id {id}
            <br />
            ticket <span title={ticket}>{ticket.slice(0, 16)}…</span>
          </p>
        </header>
        <Roles roles={roles} />
        {chains.map((chain) => (
          <Chain key={chain.requirement.id} {...chain} />
        ))}
      </div>
    </Card>
  );
}

function Roles({ roles }: Pick<SampledPersonProps, "roles">) {
  if (roles.length === 0) return <p className="text-ink-2">They have no role on this day.</p>;
  return (
    <ul className="grid gap-2">
      {roles.map(({ name, description, stay }) => (
        <li key={`${name} ${stay}`}>
          <span className="font-medium">{name}</span>{" "}
          <span className="text-small text-ink-2">{stay}</span>
          <p className="max-w-3xl whitespace-pre-line text-ink-2">
            {description ?? "What the role consists of is not written down."}
          </p>
        </li>
      ))}
    </ul>
  );
}
