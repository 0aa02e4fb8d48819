"use client";

import { ChoiceBox } from "@/components/form/choice-box";
import { Checkbox, Input, Select } from "@/components/form/controls";
import { LowestProof } from "./lowest-proof";
import { fieldId } from "./part-buttons";
import { levelsOf } from "./part-words";
import { type Asked, type Leaf, withAsked } from "./sketch";
import type { Tools } from "./tools";
import { Upkeep } from "./upkeep-view";

type LeafProps = { leaf: Leaf; isWrong: boolean; tools: Tools };

/** What a part asks for, in words and fields that read as one sentence. */
export function LeafView({ leaf, isWrong, tools }: LeafProps) {
  const { asked, key } = leaf;
  const { choices, sketch, act } = tools;
  const change = (next: Asked) => act(withAsked(sketch, key, next));
  const chosen = { id: fieldId(key), isInvalid: isWrong };
  if ("experience" in asked) return <Experience {...{ asked, choices, change, ...chosen }} />;
  if ("upkeep" in asked) return <Upkeep {...{ asked, choices, change, ...chosen }} />;
  if ("credential" in asked) {
    return (
      <>
        <ChoiceBox
          {...chosen}
          label="Credential"
          placeholder="Find a credential"
          className="min-w-44 grow basis-44"
          choices={choices.credentials}
          value={asked.credential}
          onChoose={(credential) => change({ ...asked, credential })}
        />
        <LowestProof asked={asked} change={change} />
      </>
    );
  }
  return (
    <>
      <ChoiceBox
        {...chosen}
        label="Competency"
        placeholder="Find a competency"
        className="min-w-44 grow basis-44"
        choices={choices.competencies}
        value={asked.competency}
        onChoose={(competency) => change({ ...asked, competency })}
      />
      <span>at level</span>
      <Select
        aria-label="Lowest level"
        className="!w-auto"
        options={levelsOf(asked.competency, choices)}
        value={`${asked.level}`}
        onChange={(event) => change({ ...asked, level: Number(event.target.value) })}
      />
      <LowestProof asked={asked} change={change} />
      <AtWork asked={asked} change={change} />
    </>
  );
}

type OfCompetency = Extract<Asked, { competency: string }>;

/** Whoever is trained may not be competent: then somebody has to have seen it. */
function AtWork({ asked, change }: { asked: OfCompetency; change: (next: Asked) => void }) {
  const { atWork, ...rest } = asked;
  return (
    <Checkbox
      label="shown at work"
      title="Only what others found counts, and no credential."
      checked={atWork ?? false}
      onChange={({ target }) => change(target.checked ? { ...rest, atWork: true } : rest)}
    />
  );
}

type ExperienceProps = {
  asked: Extract<Asked, { experience: unknown }>;
  choices: Tools["choices"];
  change: (next: Asked) => void;
  id: string;
  isInvalid: boolean;
};

function Experience({ asked, choices, change, id, isInvalid }: ExperienceProps) {
  const { months, roleId } = asked.experience;
  return (
    <>
      <Input
        id={id}
        type="number"
        min={1}
        max={600}
        aria-label="Months of experience"
        aria-invalid={isInvalid || undefined}
        className="!w-20"
        value={months || ""}
        onChange={({ target }) =>
          change({ experience: { ...asked.experience, months: Number(target.value) } })
        }
      />
      <span>{months === 1 ? "month" : "months"}</span>
      <Select
        aria-label="Where the experience was gathered"
        className="!w-auto min-w-0 max-w-full shrink"
        empty="with the organisation"
        options={choices.roles.map(({ value, label }) => ({ value, label: `as ${label}` }))}
        value={roleId ?? ""}
        onChange={({ target: { value } }) =>
          change({ experience: { months, ...(value && { roleId: value }) } })
        }
      />
    </>
  );
}
