"use client";

import { SlidersHorizontal } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useId } from "react";
import { useServerParam } from "@/components/browser/use-server-param";
import { type Option, Select } from "@/components/form/controls";
import { Popover } from "@/components/ui/popover";
import type { Matrix } from "./matrix-data";
import type { ChoiceChange, MatrixChoice } from "./use-layout-choice";

type ViewChoiceProps = {
  matrix: Matrix;
  choice: MatrixChoice;
  onChoose: (change: ChoiceChange) => void;
  /** Roles that people can be set against; none where that makes no sense. */
  roles: readonly Option[];
};

const GROUPS: readonly Option[] = [
  { value: "", label: "nothing" },
  { value: "role", label: "role" },
  { value: "team", label: "team" },
];
const BESIDE: readonly Option[] = [
  { value: "", label: "what is reached of what is required" },
  { value: "shape", label: "breadth and depth, as a T" },
];

/** How people are grouped, what stands behind their names, and what role they are set against. */
export function ViewChoice({ matrix, choice, onChoose, roles }: ViewChoiceProps) {
  const role = useSearchParams().get("role") ?? "";
  const [isPending, ask] = useServerParam("role");
  const isLevels = matrix.kind === "levels";
  return (
    <Popover
      look="quiet"
      trigger={
        <>
          <SlidersHorizontal aria-hidden size={14} /> View
        </>
      }
    >
      <div className="grid gap-3" aria-busy={isPending}>
        <Choice
          label="People grouped by"
          value={choice.group === "none" ? "" : choice.group}
          options={GROUPS}
          onChoose={(group) => onChoose({ group })}
        />
        {isLevels && (
          <Choice
            label="Behind each name"
            value={choice.beside === "shape" ? "shape" : ""}
            options={BESIDE}
            onChoose={(beside) => onChoose({ beside })}
          />
        )}
        {roles.length > 0 && (
          <Choice
            label="Compare with what a role asks for"
            value={role}
            options={[{ value: "", label: "no role" }, ...roles]}
            onChoose={ask}
          />
        )}
      </div>
    </Popover>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="grid gap-1 text-small text-ink-2">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value}
        options={options}
        onChange={(event) => onChoose(event.target.value)}
      />
    </div>
  );
}
