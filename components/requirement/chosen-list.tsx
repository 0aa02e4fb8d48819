"use client";

import { X } from "lucide-react";
import { type Choice, ChoiceBox } from "@/components/form/choice-box";

type ChosenListProps = {
  name: string;
  /** Of one of them: "role". */
  noun: string;
  /** Said where none is chosen: "whatever their role". */
  none: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  setChosen: (next: readonly string[]) => void;
};

/** Some of many, each a word in a sentence that can be taken out again, with "or" between them. */
export function ChosenList({ name, noun, none, choices, chosen, setChosen }: ChosenListProps) {
  const labels = new Map(choices.map(({ value, label }) => [value, label]));
  const others = choices.filter(({ value }) => !chosen.includes(value));
  return (
    <div className="inline-flex min-w-0 flex-wrap items-center gap-1.5">
      {chosen.map((value, index) => (
        <span key={value} className="inline-flex items-center gap-1.5">
          {index > 0 && <span>or</span>}
          <input type="hidden" name={name} value={value} />
          <span className="inline-flex min-h-8 items-center gap-1 rounded-control border border-accent bg-accent-soft pl-2.5 font-medium">
            {labels.get(value) ?? `a ${noun} out of your reach`}
            <button
              type="button"
              aria-label={`Remove the ${noun} ${labels.get(value) ?? ""}`}
              className="p-1.5 text-ink-2 hover:text-ink"
              onClick={() => setChosen(chosen.filter((own) => own !== value))}
            >
              <X aria-hidden size={13} />
            </button>
          </span>
        </span>
      ))}
      <ChoiceBox
        label={`Add a ${noun}`}
        placeholder={chosen.length === 0 ? none : `or another ${noun}`}
        className="w-52 max-w-full"
        choices={others}
        value=""
        onChoose={(value) => setChosen([...chosen, value])}
      />
    </div>
  );
}
