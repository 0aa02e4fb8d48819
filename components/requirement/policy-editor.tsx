"use client";

import { useState } from "react";
import { useFieldState, useProblems } from "@/components/form/action-form";
import { ChoiceBox } from "@/components/form/choice-box";
import { Input } from "@/components/form/controls";
import { TextareaField, TextField } from "@/components/form/fields";
import type { Rule } from "@/lib/rule/rule";
import type { RuleChoices } from "./builder/part-words";
import { RuleBuilder } from "./builder/rule-builder";
import { sketchOf } from "./builder/sketch";

export type PolicyEditorProps = {
  /** What the fields start from; nothing for a new policy. */
  version: {
    readonly stack: Rule;
    readonly reason: string;
    readonly approvedBy: string;
  } | null;
  /** The credential of a policy that is there; null for a new one, which has it chosen. */
  standsInFor: string | null;
  /** The first day, as the browser's field has it. */
  from: string;
  choices: RuleChoices;
};

/** What stands in for which credential since when, as a sentence; and why that is sufficient. */
export function PolicyEditor({ version, standsInFor, from, choices }: PolicyEditorProps) {
  const flaws = useFlaws();
  const { value: typed } = useFieldState("stack");
  // what this very editor wrote, ids that are still to be chosen included
  const stack = typed === undefined ? (version?.stack ?? null) : (JSON.parse(typed) as Rule);
  const [sketch, setSketch] = useState(() => sketchOf(stack));
  const [credential, setCredential] = useState(useFieldState("credentialId").value ?? "");
  const [day, setDay] = useState(useFieldState("effectiveFrom").value ?? from);
  const sentence = [flaws.credentialId, flaws.effectiveFrom].filter(Boolean);
  return (
    <div className="grid gap-3.5">
      {standsInFor === null && (
        <div className="max-w-2xl">
          <TextField
            label="Name"
            name="name"
            hint="Standings name it: “by policy Cloud badges v1”."
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <span>From</span>
        <Input
          type="date"
          name="effectiveFrom"
          aria-label="In effect from"
          required
          className="!w-auto"
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <span>on, in the place of</span>
        {standsInFor === null ? (
          <>
            <input type="hidden" name="credentialId" value={credential} />
            <ChoiceBox
              label="What it stands in for"
              choices={choices.credentials}
              value={credential}
              onChoose={setCredential}
              placeholder="choose a certification"
              isInvalid={flaws.credentialId !== undefined}
            />
          </>
        ) : (
          <span className="font-medium">{standsInFor}</span>
        )}
        <span>but never where a requirement is regulated, somebody</span>
      </div>
      <RuleBuilder {...{ name: "stack", sketch, setSketch, choices }} flaws={flaws} />
      {sentence.length > 0 && <p className="text-small text-missing">{sentence.join(" ")}</p>}
      <div className="grid max-w-2xl gap-3.5">
        <TextareaField
          label="Why it is sufficient"
          name="reason"
          hint="What an auditor is to read: what was compared, and what was found."
          defaultValue={version?.reason ?? ""}
        />
        <TextField label="Approved by" name="approvedBy" defaultValue={version?.approvedBy ?? ""} />
      </div>
    </div>
  );
}

/** What was found wrong, at the fields of the form. */
function useFlaws(): Readonly<Record<string, string>> {
  const OF_VERSION = /^version\//;
  const problems = Object.entries(useProblems());
  return Object.fromEntries(problems.map(([field, said]) => [field.replace(OF_VERSION, ""), said]));
}
