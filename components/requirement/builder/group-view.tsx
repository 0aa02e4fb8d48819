"use client";

import clsx from "clsx";
import { Plus } from "lucide-react";
import { Input, Select } from "@/components/form/controls";
import { Button } from "@/components/ui/button";
import { LeafView } from "./leaf-view";
import { addButtonId, fieldId, PartButtons } from "./part-buttons";
import { GROUP_WORDS, groupWords, JOINT_WORDS } from "./part-words";
import {
  type Group,
  type GroupKind,
  isGroup,
  isWrapper,
  type Leaf,
  NEW,
  type Part,
  withAdded,
  withGroup,
  withKind,
  wrapped,
} from "./sketch";
import { flawsAt, type Tools } from "./tools";

type GroupProps = { group: Group; place: string; tools: Tools };

/** The outermost group: what has to be held. */
export function RootView({ group, place, tools }: GroupProps) {
  const isOne = isWrapper(group);
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="sr-only">What has to be held</legend>
      <div className="flex flex-wrap items-center gap-2">
        <span>has to hold</span>
        <HowMany group={group} tools={tools} />
      </div>
      <Flaws said={isOne ? [] : flawsAt(place, tools.flaws)} />
      <Parts group={group} place={isOne ? () => place : below(group, place)} tools={tools} />
    </fieldset>
  );
}

function below({ kind }: Group, place: string) {
  return (index: number) => `${place}/${kind}/${index}`;
}

/** What a group asks of its parts. */
function HowMany({ group, tools }: Omit<GroupProps, "place">) {
  const { kind, atLeast, key } = group;
  const set = (changed: Partial<Pick<Group, "kind" | "atLeast">>) =>
    tools.act(withKind(tools.sketch, key, { kind, atLeast, ...changed }));
  return (
    <>
      <Select
        aria-label="How many of these"
        className="!w-auto font-medium"
        options={KINDS}
        value={kind}
        onChange={({ target }) => set(kindFrom(target.value, group))}
      />
      {kind === "of" && (
        <>
          <Input
            type="number"
            min={1}
            aria-label="How many at least"
            className="!w-16"
            value={atLeast || ""}
            onChange={({ target }) => set({ atLeast: Number(target.value) })}
          />
          <span>of these</span>
        </>
      )}
    </>
  );
}

const KINDS = (["all", "any", "of"] as const).map((kind) => {
  return { value: kind, label: GROUP_WORDS[kind] };
});

/** "At least so many" begins with two, where there are two. */
function kindFrom(value: string, { parts }: Group): Pick<Group, "kind" | "atLeast"> {
  const kind: GroupKind = value === "any" || value === "of" ? value : "all";
  return { kind, atLeast: Math.min(2, Math.max(parts.length, 1)) };
}

type PartsProps = { group: Group; place: (index: number) => string; tools: Tools };

function Parts({ group, place, tools }: PartsProps) {
  const { parts, kind, key } = group;
  return (
    <div className="ml-1 grid min-w-0 gap-1 border-l-2 border-line pl-3 max-sm:ml-0 max-sm:pl-1.5">
      {parts.length > 0 && (
        <ol className="grid gap-1">
          {parts.map((part, index) => (
            <li key={part.key} className="grid min-w-0 gap-1">
              {index > 0 && JOINT_WORDS[kind] && (
                <span className="text-small text-ink-3">{JOINT_WORDS[kind]}</span>
              )}
              <PartView
                part={part}
                place={place(index)}
                tools={tools}
                buttons={
                  <PartButtons
                    part={part}
                    groupKey={key}
                    index={index}
                    count={parts.length}
                    tools={tools}
                  />
                }
              />
            </li>
          ))}
        </ol>
      )}
      <AddButtons group={group} tools={tools} />
    </div>
  );
}

type PartProps = { part: Part; place: string; tools: Tools; buttons: React.ReactNode };

function PartView({ part, place, tools, buttons }: PartProps) {
  const said = flawsAt(place, tools.flaws);
  const frame = clsx(
    "grid min-w-0 gap-1.5 rounded-control border bg-surface px-2 py-1",
    said.length > 0 ? "border-missing" : "border-line",
  );
  if (isGroup(part)) {
    return (
      <fieldset className={frame}>
        <legend className="sr-only">{groupWords(part)}</legend>
        <div className="flex flex-wrap items-center gap-2">
          <HowMany group={part} tools={tools} />
          {buttons}
        </div>
        <Flaws said={said} />
        <Parts group={part} place={below(part, place)} tools={tools} />
      </fieldset>
    );
  }
  return (
    <div className={frame}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <LeafView leaf={part} isWrong={said.length > 0} tools={tools} />
        <Beside leaf={part} tools={tools} />
        {buttons}
      </div>
      <Flaws said={said} />
    </div>
  );
}

/** "Or" offers what counts as the same; "and" makes it count only beside another. */
function Beside({ leaf, tools }: { leaf: Leaf; tools: Tools }) {
  const { sketch, act } = tools;
  const beside = (kind: "any" | "all") => {
    act(wrapped(sketch, leaf, kind), "Choose the other.", fieldId(sketch.nextKey + 1));
  };
  return (
    <span className="flex">
      <Button
        look="quiet"
        className="px-1.5"
        aria-label="or what counts as the same"
        title="Or what counts as the same"
        onClick={() => beside("any")}
      >
        or…
      </Button>
      <Button
        look="quiet"
        className="px-1.5"
        aria-label="and only together with"
        title="Counts only together with another"
        onClick={() => beside("all")}
      >
        and…
      </Button>
    </span>
  );
}

function AddButtons({ group, tools }: Omit<GroupProps, "place">) {
  const { sketch, act } = tools;
  const add = (kind: keyof typeof NEW) =>
    act(
      withAdded(sketch, group.key, NEW[kind]),
      `Added: choose ${ADDED[kind]}.`,
      fieldId(sketch.nextKey),
    );
  return (
    <div className="flex flex-wrap gap-1.5">
      <AddButton id={addButtonId(group.key)} onClick={() => add("credential")}>
        Credential
      </AddButton>
      <AddButton onClick={() => add("competency")}>Competency</AddButton>
      <AddButton onClick={() => add("experience")}>Experience</AddButton>
      <AddButton onClick={() => add("upkeep")}>Upkeep</AddButton>
      <AddButton
        onClick={() =>
          act(withGroup(sketch, group.key), "Added a group.", addButtonId(sketch.nextKey))
        }
      >
        Group
      </AddButton>
    </div>
  );
}

const ADDED: Readonly<Record<keyof typeof NEW, string>> = {
  credential: "a credential",
  competency: "a competency",
  experience: "the months",
  upkeep: "the hours",
};

type AddButtonProps = { id?: string; onClick: () => void; children: string };

function AddButton({ id, onClick, children }: AddButtonProps) {
  return (
    <Button
      id={id}
      look="quiet"
      className="text-small"
      aria-label={`Add: ${children.toLowerCase()}`}
      onClick={onClick}
    >
      <Plus aria-hidden size={13} />
      {children}
    </Button>
  );
}

function Flaws({ said }: { said: readonly string[] }) {
  if (said.length === 0) return null;
  return <p className="text-small text-missing">{said.join(" ")}</p>;
}
