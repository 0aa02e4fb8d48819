"use client";

import { useState } from "react";
import { useFieldState, useProblems } from "@/components/form/action-form";
import type { Choice } from "@/components/form/choice-box";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { Button } from "@/components/ui/button";
import type { PathwayPart } from "@/lib/pathway/part";
import { PartEditor } from "./part-editor";
import { moved, type Sketch, sketchOf, textOf, withChange, without, withPart } from "./sketch";

export type PathwayEditorProps = {
  /** What the fields start from; nothing for a new one. */
  pathway: {
    readonly name: string;
    readonly goal: string;
    readonly credentialId: string | null;
    readonly parts: readonly PathwayPart[];
  } | null;
  credentials: readonly Choice[];
};

/** What a pathway is for, what it leads to, and its parts in their order. */
export function PathwayEditor({ pathway, credentials }: PathwayEditorProps) {
  return (
    <div className="grid gap-3.5">
      <div className="grid max-w-2xl gap-3.5">
        <TextField label="Name" name="name" defaultValue={pathway?.name ?? ""} />
        <TextareaField
          label="Business goal"
          name="goal"
          rows={2}
          hint="What the organisation wants of it: whoever goes it reads this."
          defaultValue={pathway?.goal ?? ""}
        />
        <SelectField
          label="Ends in"
          name="credentialId"
          options={credentials}
          empty="an end in itself"
          optional
          hint="The larger credential to which it leads. Where everybody has to earn it, make it the last part, too."
          defaultValue={pathway?.credentialId ?? ""}
        />
      </div>
      <PartsField parts={pathway?.parts ?? []} credentials={credentials} />
    </div>
  );
}

type PartsProps = Pick<PathwayEditorProps, "credentials"> & { parts: readonly PathwayPart[] };

function PartsField({ parts, credentials }: PartsProps) {
  const flaws = Object.entries(useProblems());
  const { value: typed, error } = useFieldState("parts");
  const [said, setSaid] = useState("");
  // what this very editor wrote, ids that are still to be chosen included
  const start = typed === undefined ? parts : (JSON.parse(typed) as readonly PathwayPart[]);
  const [sketch, setSketch] = useState(() => sketchOf(start));
  const act = (next: Sketch, words: string) => {
    setSketch(next);
    setSaid(words);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">Parts, in their order</legend>
      <input type="hidden" name="parts" value={textOf(sketch)} />
      <ol className="grid gap-2">
        {sketch.parts.map((part, index) => (
          <PartEditor
            key={part.key}
            part={part}
            index={index}
            count={sketch.parts.length}
            credentials={credentials}
            flaws={flaws.filter(([at]) => isAt(at, index)).map(([, words]) => words)}
            change={(next) => setSketch(withChange(sketch, next))}
            move={(by) => act(moved(sketch, part.key, by), `Now part ${index + 1 + by}.`)}
            remove={() => act(without(sketch, part.key), `Removed part ${index + 1}.`)}
          />
        ))}
      </ol>
      {sketch.parts.length === 0 && error && <p className="text-small text-missing">{error}</p>}
      <div className="flex flex-wrap gap-2">
        <Button type="button" onClick={() => act(withPart(sketch, "required"), "Added a part.")}>
          Add a required credential
        </Button>
        <Button type="button" onClick={() => act(withPart(sketch, "elective"), "Added a part.")}>
          Add an elective
        </Button>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}

function isAt(field: string, index: number): boolean {
  return field === `parts/${index}` || field.startsWith(`parts/${index}/`);
}
