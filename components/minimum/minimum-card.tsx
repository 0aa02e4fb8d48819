import clsx from "clsx";
import type { ReactNode } from "react";
import { HeadCount, type HeadCountStep } from "@/components/chart/head-count";
import type { Linked } from "@/components/table/column";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/calendar";
import { countText } from "@/lib/format/count";
import { depthNote, depthText } from "@/lib/format/minimum";

export type MinimumCardProps = {
  /** What has to be met, in words. */
  words: string;
  /** Where and since when. */
  note: string;
  /** How it is changed, for who may. */
  actions?: ReactNode;
  minimum: number;
  holders: readonly Linked[];
  depth: number;
  /** "Too few from 13 Jan 2027 on"; null where no break is known. */
  ahead: string | null;
  /** Who no longer counts when it breaks, and why. */
  ends: readonly { readonly person: Linked; readonly words: string }[];
  steps: readonly HeadCountStep[];
  until: Day;
};

/** One minimum of a team: how many there are, who they are, and when there will be too few. */
export function MinimumCard(props: MinimumCardProps) {
  const { words, note, actions, minimum, holders, depth, steps, until } = props;
  return (
    <Card title={words} note={note} actions={actions}>
      <dl className="mb-2.5 flex flex-wrap gap-x-7 gap-y-1">
        <Figure label="needed" value={countText(minimum)} />
        <Figure
          label={holders.length === 1 ? "holder" : "holders"}
          value={countText(holders.length)}
        />
        <Figure
          label="depth"
          value={depthText(depth)}
          note={depthNote(depth)}
          tone={toneOf(depth)}
        />
      </dl>
      <Holders holders={holders} />
      <Ahead {...props} />
      <HeadCount
        label={`Holders of ${words} over the coming year`}
        steps={steps}
        until={until}
        minimum={minimum}
      />
    </Card>
  );
}

type Tone = "text-missing" | "text-soon" | "text-ok";

function toneOf(depth: number): Tone {
  if (depth < 0) return "text-missing";
  return depth === 0 ? "text-soon" : "text-ok";
}

type FigureProps = { label: string; value: string; note?: string; tone?: Tone };

function Figure({ label, value, note, tone }: FigureProps) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-tiny text-ink-3">{label}</dt>
      <dd className={clsx("text-title font-semibold", tone)}>
        {value}
        {note && <span className="ml-1.5 text-small font-normal">{note}</span>}
      </dd>
    </div>
  );
}

const SHOWN = 8;

function Holders({ holders }: { holders: readonly Linked[] }) {
  if (holders.length === 0) return <p className="text-ink-2">Nobody in the team meets it.</p>;
  const rest = holders.slice(SHOWN);
  return (
    <div>
      <p>
        <Names people={holders.slice(0, SHOWN)} />
        {holders.length === 1 && <span className="text-ink-3"> alone</span>}
      </p>
      {rest.length > 0 && (
        <details>
          <summary className="w-fit text-tiny text-ink-3 hover:text-ink">
            and {countText(rest.length)} more
          </summary>
          <p>
            <Names people={rest} />
          </p>
        </details>
      )}
    </div>
  );
}

function Names({ people }: { people: readonly Linked[] }) {
  return people.map((person, index) => (
    <span key={person.href}>
      {index > 0 && ", "}
      <PersonLink {...person} />
    </span>
  ));
}

function PersonLink({ text, href }: Linked) {
  if (!href) return text;
  return (
    <Link href={href} className="underline decoration-line-strong underline-offset-3">
      {text}
    </Link>
  );
}

/** When it breaks and what ends then, before it does; it is red once it has. */
function Ahead({ ahead, ends, depth }: Pick<MinimumCardProps, "ahead" | "ends" | "depth">) {
  if (ahead === null) {
    return <p className="my-2 text-ink-2">Nothing that is known breaks it.</p>;
  }
  return (
    <div className="my-2">
      <p className={clsx("font-medium", depth < 0 && "text-missing")}>{ahead}</p>
      <ul className="text-small text-ink-2">
        {ends.map(({ person, words }) => (
          <li key={person.href}>
            <PersonLink {...person} />: {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
