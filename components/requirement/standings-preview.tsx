"use client";

import clsx from "clsx";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { countOf, countText } from "@/lib/format/count";

/** Somebody in a list of the preview, and what they lack. */
export type PreviewPerson = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly note: string;
};

export type PreviewList = {
  readonly title: string;
  readonly look: "met" | "unmet" | "plain";
  readonly count: number;
  /** The first of them, or all where all were asked for. */
  readonly people: readonly PreviewPerson[];
};

/** How everybody would stand. */
export type StandingsPreview = {
  /** "on 1 Jan 2027, the first day", "today". */
  readonly when: string;
  readonly met: number;
  readonly asked: number;
  /** How many meet what is in effect; null where nothing is. */
  readonly metBefore: number | null;
  readonly lists: readonly PreviewList[];
};

export type PreviewState =
  | { readonly kind: "loading" }
  | { readonly kind: "incomplete" }
  /** What is wrong is said where it is. */
  | { readonly kind: "wrong" }
  | { readonly kind: "failed"; readonly message: string; readonly again: () => void }
  | { readonly kind: "ready"; readonly preview: StandingsPreview; readonly showAll: () => void };

type PanelProps = {
  state: PreviewState;
  /** An answer to what was asked before, while another is on its way. */
  isOld: boolean;
};

/** Who would be met and who not, while the rule is being put together. */
export function StandingsPreviewPanel({ state, isOld }: PanelProps) {
  return (
    <Card title="Who would meet it" {...(isOld && { note: "working it out…" })}>
      <div aria-busy={isOld} className={clsx("grid gap-3", isOld && "opacity-60")}>
        <p role="status">{summary(state)}</p>
        {state.kind === "failed" && (
          <Notice look="problem">
            {state.message}{" "}
            <Button look="quiet" onClick={state.again}>
              Try again
            </Button>
          </Notice>
        )}
        {state.kind === "ready" &&
          state.preview.lists.map((list) => (
            <People key={list.title} list={list} showAll={state.showAll} />
          ))}
      </div>
    </Card>
  );
}

function summary(state: PreviewState): string {
  if (state.kind === "loading") return "Working out how everybody would stand…";
  if (state.kind === "incomplete") return "Shown as soon as every part is chosen.";
  if (state.kind === "wrong") return "Nobody can be asked this: see what is wrong on the left.";
  if (state.kind === "failed") return "This could not be worked out.";
  const { met, asked, metBefore, when } = state.preview;
  if (asked === 0) return `It would ask nothing of anybody ${when}.`;
  const now = metBefore === null ? "" : ` By what is in effect, ${countText(metBefore)} are.`;
  return `${countText(met)} of ${countOf(asked, "person", "people")} would be met ${when}.${now}`;
}

function People({ list, showAll }: { list: PreviewList; showAll: () => void }) {
  const { title, look, count, people } = list;
  const rest = count - people.length;
  return (
    <section>
      <h3 className="flex items-baseline gap-2 font-medium">
        <span aria-hidden="true" className={MARK_COLOURS[look]}>
          {MARKS[look]}
        </span>
        <span className="grow">{title}</span>
        <span className="text-tiny text-ink-3">{countText(count)}</span>
      </h3>
      {people.length > 0 && (
        <ul className="mt-1 grid max-h-80 gap-1 overflow-y-auto">
          {people.map(({ id, name, href, note }) => (
            <li key={id}>
              <Link href={href} target="_blank" className="hover:underline">
                {name}
              </Link>
              {note && <span className="block text-tiny text-ink-3">{note}</span>}
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button look="quiet" className="mt-1 text-small" onClick={showAll}>
          Show all {countText(count)}
        </Button>
      )}
    </section>
  );
}

const MARKS = { met: "✓", unmet: "✗", plain: "→" } as const;
const MARK_COLOURS = { met: "text-ok", unmet: "text-missing", plain: "text-ink-3" } as const;
