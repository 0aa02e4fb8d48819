"use client";

import { ChoiceBox } from "@/components/form/choice-box";
import { Input } from "@/components/form/controls";
import { LowestProof } from "./lowest-proof";
import type { Asked } from "./sketch";
import type { Tools } from "./tools";

type OfUpkeep = Extract<Asked, { upkeep: unknown }>;

type UpkeepProps = {
  asked: OfUpkeep;
  choices: Tools["choices"];
  change: (next: Asked) => void;
  id: string;
  isInvalid: boolean;
};

const ANYTHING = { value: "", label: "anything" };

/** "20 hours of anything in 12 months". */
export function Upkeep({ asked, choices, change, id, isInvalid }: UpkeepProps) {
  const { competency, ...numbers } = asked.upkeep;
  const set = (changed: Partial<OfUpkeep["upkeep"]>) =>
    change({ ...asked, upkeep: { ...asked.upkeep, ...changed } });
  return (
    <>
      <Input
        id={id}
        type="number"
        min={1}
        max={10_000}
        aria-label="Hours of learning"
        aria-invalid={isInvalid || undefined}
        className="!w-20"
        value={numbers.hours || ""}
        onChange={({ target }) => set({ hours: Number(target.value) })}
      />
      <span>{numbers.hours === 1 ? "hour of" : "hours of"}</span>
      <ChoiceBox
        label="What is learnt"
        className="min-w-44 grow basis-44"
        choices={[ANYTHING, ...choices.competencies]}
        value={competency ?? ""}
        onChoose={(value) =>
          change({ ...asked, upkeep: { ...numbers, ...(value && { competency: value }) } })
        }
      />
      <span>in</span>
      <Input
        type="number"
        min={1}
        max={600}
        aria-label="Months for the hours"
        aria-invalid={isInvalid || undefined}
        className="!w-20"
        value={numbers.months || ""}
        onChange={({ target }) => set({ months: Number(target.value) })}
      />
      <span>{numbers.months === 1 ? "month" : "months"}</span>
      <LowestProof asked={asked} change={change} />
    </>
  );
}
