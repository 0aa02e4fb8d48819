"use client";

import { useEffect, useState } from "react";
import { useFieldState, useProblems } from "@/components/form/action-form";
import type { Choice } from "@/components/form/choice-box";
import { Checkbox, Input } from "@/components/form/controls";
import type { Terms } from "@/lib/facts";
import type { Rule } from "@/lib/rule/rule";
import type { RuleChoices } from "./builder/part-words";
import { RuleBuilder } from "./builder/rule-builder";
import { isComplete, ruleTextOf, sketchOf } from "./builder/sketch";
import { ChosenList } from "./chosen-list";
import { StandingsPreviewPanel } from "./standings-preview";
import { type AskPreview, usePreview } from "./use-preview";

export type VersionEditorProps = {
  /** What the fields start from; nothing for a new requirement. */
  version:
    | (Terms & {
        readonly rule: Rule;
        readonly roleIds: readonly string[];
        readonly teamIds: readonly string[];
      })
    | null;
  /** The first day, as the browser's field has it. */
  from: string;
  choices: RuleChoices & { readonly teams: readonly Choice[] };
  preview: AskPreview;
  /** Sent along with the question: which requirement, which version of it. */
  about: Readonly<Record<"requirementId" | "versionId", string>>;
};

/** What exactly is asked, of whom and since when, as a sentence; beside it who would meet it. */
export function VersionEditor({ version, from, choices, preview, about }: VersionEditorProps) {
  const typed = useTyped(version);
  const [sketch, setSketch] = useState(() => sketchOf(typed.rule));
  const [roleIds, setRoleIds] = useState(typed.roleIds);
  const [teamIds, setTeamIds] = useState(typed.teamIds);
  const [day, setDay] = useState(useFieldState("effectiveFrom").value ?? from);
  const [grace, setGrace] = useState(
    useFieldState("graceDays").value ?? `${version?.graceDays ?? 0}`,
  );
  const [renewal, setRenewal] = useState(
    useFieldState("renewalWindowDays").value ?? `${version?.renewalWindowDays ?? ""}`,
  );
  const [regulated, setRegulated] = useState(typed.regulated);
  const rule = ruleTextOf(sketch);
  const { state, flaws, isOld, soon } = usePreview(preview, isComplete(sketch), () => {
    const form = new FormData();
    const fields = {
      ...about,
      rule,
      effectiveFrom: day,
      graceDays: grace,
      renewalWindowDays: renewal,
    };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (regulated) form.set("regulated", "yes");
    for (const id of roleIds) form.append("roleIds", id);
    for (const id of teamIds) form.append("teamIds", id);
    return form;
  });
  const asked = JSON.stringify([rule, day, grace, renewal, regulated, roleIds, teamIds]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever something else is asked
  useEffect(soon, [asked]);
  const said = { ...flaws, ...typed.flaws };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,2.1fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-3">
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
          <span>on, everybody who is</span>
          <ChosenList
            {...{ name: "roleIds", noun: "role", none: "whoever they are" }}
            choices={choices.roles}
            chosen={roleIds}
            setChosen={setRoleIds}
          />
          <span>in</span>
          <ChosenList
            {...{ name: "teamIds", noun: "team", none: "any team" }}
            choices={choices.teams}
            chosen={teamIds}
            setChosen={setTeamIds}
          />
        </div>
        <RuleBuilder {...{ name: "rule", sketch, setSketch, choices }} flaws={said} />
        <div className="flex flex-wrap items-center gap-2">
          <span>with</span>
          <Input
            type="number"
            name="graceDays"
            aria-label="Days of grace"
            min={0}
            max={3660}
            required
            className="!w-20"
            value={grace}
            onChange={({ target }) => setGrace(target.value)}
          />
          <span className="min-w-0">
            days of grace from the first day on which it applies to somebody.
          </span>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <span>Renewal opens</span>
          <Input
            type="number"
            name="renewalWindowDays"
            aria-label="Renewal window in days"
            min={0}
            max={3660}
            placeholder="–"
            className="!w-20"
            value={renewal}
            onChange={({ target }) => setRenewal(target.value)}
          />
          <span className="min-w-0">days before the last day on which somebody meets it.</span>
        </div>
        <Checkbox
          name="regulated"
          value="yes"
          checked={regulated}
          onChange={({ target }) => setRegulated(target.checked)}
          label="It is regulated"
          hint="What it asks for has to be held itself: no policy lets anything stand in."
        />
        <Others flaws={said} />
      </div>
      <StandingsPreviewPanel state={state} isOld={isOld} />
    </div>
  );
}

/** What was typed before the last answer, else what is in effect; and what that answer found wrong. */
function useTyped(version: VersionEditorProps["version"]) {
  const flaws = useProblems();
  const { value: rule } = useFieldState("rule");
  /** A box that is not ticked sends nothing. */
  const wasTyped = rule !== undefined;
  const { value: regulated } = useFieldState("regulated");
  const roleIds = useFieldState("roleIds").value?.split(",").filter(Boolean);
  const teamIds = useFieldState("teamIds").value?.split(",").filter(Boolean);
  return {
    // what this very editor wrote, ids that are still to be chosen included
    rule: rule === undefined ? (version?.rule ?? null) : (JSON.parse(rule) as Rule),
    roleIds: roleIds ?? version?.roleIds ?? [],
    teamIds: teamIds ?? version?.teamIds ?? [],
    regulated: wasTyped ? regulated === "yes" : (version?.regulated ?? false),
    flaws,
  };
}

const SHOWN_AT_PARTS = "rule";

/** What is wrong with the days and the people. */
function Others({ flaws }: { flaws: Readonly<Record<string, string>> }) {
  const others = Object.entries(flaws).filter(([name]) => !name.startsWith(SHOWN_AT_PARTS));
  if (others.length === 0) return null;
  return (
    <p className="text-small text-missing">
      {[...new Set(others.map(([, said]) => said))].join(" ")}
    </p>
  );
}
