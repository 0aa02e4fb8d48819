import type { Meaning, PersonFacts, Requirement, RequirementVersion } from "@/lib/facts";
import { versionOn } from "@/lib/requirement/version";
import { fail, ok, type Result } from "@/lib/result";
import { applyToPerson, type PersonProblem } from "./apply-to-person";
import type { MeaningStep, Step } from "./step";
import type { World } from "./world";

/** Why a step makes no sense, where it is taken. */
export type StepProblem =
  | PersonProblem
  | "person-unknown"
  | "team-unknown"
  | "version-unknown"
  | "in-effect"
  | "minimum-unknown"
  | "same-minimum";

/** What would be, and which steps make no sense: those change nothing. */
export type Supposed = {
  readonly world: World;
  readonly problems: ReadonlyMap<Step, StepProblem>;
};

/** Takes the steps one after the other. The world given stays as it is; no steps leave it the same. */
export function applyScenario(world: World, steps: readonly Step[]): Supposed {
  const problems = new Map<Step, StepProblem>();
  let supposed = world;
  for (const step of steps) {
    const applied = applyStep(supposed, step);
    if (applied.ok) supposed = applied.value;
    else problems.set(step, applied.problem);
  }
  return { world: supposed, problems };
}

function applyStep({ people, meaning }: World, step: Step): Result<World, StepProblem> {
  if (!("personId" in step)) {
    const changed = applyToMeaning(meaning, step);
    return changed.ok ? ok({ people, meaning: changed.value }) : changed;
  }
  const person = people.find(({ personId }) => personId === step.personId);
  if (!person) return fail("person-unknown");
  if (step.kind === "move" && !meaning.parents.has(step.teamId)) return fail("team-unknown");
  const changed = applyToPerson(person, step);
  if (!changed.ok) return changed;
  const now = (one: PersonFacts) => (one === person ? changed.value : one);
  return ok({ people: people.map(now), meaning });
}

function applyToMeaning(meaning: Meaning, step: MeaningStep): Result<Meaning, StepProblem> {
  if (step.kind === "minimum") return minimumChanged(meaning, step);
  const requirement = meaning.requirements.find(({ id }) => id === step.requirementId);
  const version = requirement?.versions.find(({ effectiveFrom }) => effectiveFrom === step.from);
  if (!requirement || !version) return fail("version-unknown");
  if (step.teamId !== null && !meaning.parents.has(step.teamId)) return fail("team-unknown");
  if (isInEffectAnyway(requirement, version, step)) return fail("in-effect");
  const next: RequirementVersion = {
    ...version,
    effectiveFrom: step.on,
    effectiveUntil: null,
    graceDays: step.graceDays ?? version.graceDays,
    scope: step.teamId === null ? version.scope : { ...version.scope, teamIds: [step.teamId] },
  };
  const before = requirement.versions.filter(({ effectiveFrom }) => effectiveFrom < step.on);
  const changed: Requirement = { ...requirement, versions: [...before, next] };
  const now = (one: Requirement) => (one === requirement ? changed : one);
  return ok({ ...meaning, requirements: meaning.requirements.map(now) });
}

type VersionStep = Extract<MeaningStep, { kind: "version" }>;

function isInEffectAnyway(
  { versions }: Requirement,
  version: RequirementVersion,
  { on, graceDays, teamId }: VersionStep,
): boolean {
  const isLast = versions.at(-1) === version && version.effectiveUntil === null;
  return graceDays === null && teamId === null && isLast && versionOn(versions, on) === version;
}

function minimumChanged(
  meaning: Meaning,
  { minimumId, minimum }: Extract<MeaningStep, { kind: "minimum" }>,
): Result<Meaning, StepProblem> {
  const known = meaning.minimums.find(({ id }) => id === minimumId);
  if (!known) return fail("minimum-unknown");
  if (known.minimum === minimum) return fail("same-minimum");
  return ok({
    ...meaning,
    minimums: meaning.minimums.map((one) => (one === known ? { ...one, minimum } : one)),
  });
}
