"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { type Choice, ChoiceBox } from "@/components/form/choice-box";
import { Input } from "@/components/form/controls";
import { IconButton } from "@/components/ui/icon-button";
import type { PartSketch } from "./sketch";

export type PartEditorProps = {
  part: PartSketch;
  index: number;
  count: number;
  credentials: readonly Choice[];
  /** What is wrong with it, in words. */
  flaws: readonly string[];
  change: (next: PartSketch) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
};

/** One part of a pathway: what has to be earned for it, and its place. */
export function PartEditor(props: PartEditorProps) {
  const { part, index, count, credentials, flaws, change, move, remove } = props;
  const place = `part ${index + 1}`;
  return (
    <li className="rounded-card border border-line bg-surface px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-5 text-right text-ink-3 tabular-nums">{index + 1}.</span>
        {part.kind === "required" ? (
          <ChoiceBox
            label={`Credential of ${place}`}
            placeholder="Find a credential"
            className="min-w-36 grow basis-36"
            choices={credentials}
            value={part.credentialId}
            onChoose={(credentialId) => change({ ...part, credentialId })}
            isInvalid={flaws.length > 0}
          />
        ) : (
          <ElectiveHead part={part} place={place} change={change} />
        )}
        <span className="ml-auto flex shrink-0">
          <IconButton label={`Move ${place} up`} isIdle={index === 0} onClick={() => move(-1)}>
            <ArrowUp aria-hidden size={14} />
          </IconButton>
          <IconButton
            label={`Move ${place} down`}
            isIdle={index === count - 1}
            onClick={() => move(1)}
          >
            <ArrowDown aria-hidden size={14} />
          </IconButton>
          <IconButton label={`Remove ${place}`} onClick={remove}>
            <X aria-hidden size={14} />
          </IconButton>
        </span>
      </div>
      {part.kind === "elective" && (
        <Choices part={part} place={place} credentials={credentials} change={change} />
      )}
      {flaws.length > 0 && <p className="mt-1 text-small text-missing">{flaws.join(" ")}</p>}
    </li>
  );
}

type Elective = Extract<PartSketch, { kind: "elective" }>;
type ElectiveProps = { part: Elective; place: string; change: (next: PartSketch) => void };

function ElectiveHead({ part, place, change }: ElectiveProps) {
  return (
    <>
      <Input
        aria-label={`Name of ${place}`}
        placeholder="What people choose, such as “A cloud platform”"
        className="!w-auto min-w-36 grow basis-36"
        value={part.name}
        onChange={({ target }) => change({ ...part, name: target.value })}
      />
      <span className="inline-flex items-center gap-2 whitespace-nowrap">
        at least
        <Input
          type="number"
          min={1}
          max={50}
          aria-label={`How many of ${place}`}
          className="!w-16"
          value={part.atLeast || ""}
          onChange={({ target }) => change({ ...part, atLeast: Number(target.value) })}
        />
        of
      </span>
    </>
  );
}

function Choices({
  part,
  place,
  credentials,
  change,
}: ElectiveProps & Pick<PartEditorProps, "credentials">) {
  const labels = new Map(credentials.map(({ value, label }) => [value, label]));
  const choose = (credentialIds: readonly string[]) => change({ ...part, credentialIds });
  return (
    <div className="mt-2 grid gap-1 pl-7">
      <ul className="grid">
        {part.credentialIds.map((id) => (
          <li key={id} className="flex items-center justify-between gap-2 border-b border-line">
            <span className="min-w-0 break-words">
              {labels.get(id) ?? "something that is gone"}
            </span>
            <IconButton
              label={`Remove ${labels.get(id) ?? ""} from ${place}`}
              onClick={() => choose(part.credentialIds.filter((own) => own !== id))}
            >
              <X aria-hidden size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <ChoiceBox
        label={`Add a choice to ${place}`}
        placeholder="Add a credential to choose from"
        className="w-full max-w-96"
        choices={credentials.filter(({ value }) => !part.credentialIds.includes(value))}
        value=""
        onChoose={(id) => choose([...part.credentialIds, id])}
      />
    </div>
  );
}
