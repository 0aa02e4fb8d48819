import type { Tx } from "@/db/client";
import { problemsOfLevel } from "@/db/commands/problems-of-level";
import { withdrawalProblems } from "@/db/commands/withdrawal-problems";
import { competenciesIn } from "@/db/queries/catalogue";
import { readFacts } from "@/db/queries/facts";
import { readMeaning } from "@/db/queries/meaning";
import { assessments } from "@/db/schema/assessments";
import type { Actor } from "@/lib/access";
import { assessorProblems } from "@/lib/assessment/assessor-problems";
import type { Finding } from "@/lib/assessment/pasted-levels";
import { usualProof } from "@/lib/award/proof-given";
import type { RunOf } from "@/lib/batch/run-batch";
import { assessStep, type Step } from "@/lib/batch/steps";
import type { Day } from "@/lib/calendar";
import { levelsOn } from "@/lib/competency/levels";
import { dayText } from "@/lib/format/day";
import type { PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { invalid, problem } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { type Chosen, peopleInReach } from "./people-in-reach";
import type { Prepare } from "./prepared";

const STRANGER = problem("findings", "person-not-chosen", "Each finding is about one of the ids.");

type Planned = { readonly finding: Finding; readonly label: string; readonly step: Step<Finding> };

/** Levels that the actor found, many at once; of what is shown already there is nothing to say. */
export const prepareAssess: Prepare<"assess"> = async (tx, { ids, values }, actor) => {
  const people = new Map((await peopleInReach(tx, ids)).map((person) => [person.id, person]));
  if (values.findings.some(({ personId }) => !people.has(personId))) return invalid(STRANGER);
  const { assessor, assessedOn, facet } = values;
  const proof = usualProof(actor);
  const planned = await plannedIn(tx, { values, people, proof, actor });
  return ok({
    title: `Assess ${people.size === 1 ? "one person" : `${people.size} people`} on ${dayText(assessedOn)}`,
    lines: planned.map(({ finding, label, step: { outcome, said } }) => ({
      ...{ id: `${finding.personId} ${finding.competencyId}`, label, outcome, said },
    })),
    write: async () => {
      const found = planned.flatMap(({ step }) => ("write" in step ? [step.write] : []));
      const signed = { assessor, assessedOn, facet, proof, assessedBy: actor.name };
      await tx.insert(assessments).values(found.map((finding) => ({ ...finding, ...signed })));
    },
  });
};

type Plan = {
  readonly values: RunOf<"assess">["values"];
  readonly people: ReadonlyMap<PersonId, Chosen>;
  readonly proof: Proof;
  readonly actor: Actor;
};

async function plannedIn(tx: Tx, { values, people, proof, actor }: Plan): Promise<Planned[]> {
  const { findings, assessor, assessedOn, confirms } = values;
  const names = new Map((await competenciesIn(actor)).map(({ id, name }) => [id, name]));
  const known = await knownOf(tx, [...people.keys()], { proof, asOf: assessedOn });
  const planned: Planned[] = [];
  for (const finding of findings) {
    const { personId, competencyId } = finding;
    const problems = [
      ...assessorProblems(actor, { personId, assessor, proof }),
      ...(await problemsOfLevel(tx, finding)),
      ...(await withdrawalProblems(tx, finding, { field: "assessedOn", last: assessedOn })),
    ];
    const own = { ...known(finding, values), confirms };
    planned.push({
      finding,
      label: `${people.get(personId)?.name}: ${names.get(competencyId) ?? "?"}`,
      step: assessStep(finding, own, problems),
    });
  }
  return planned;
}

/** What is known of each on the day: the level they show, and whether they were assessed on this very day. */
async function knownOf(
  tx: Tx,
  ids: readonly PersonId[],
  { proof, asOf }: { readonly proof: Proof; readonly asOf: Day },
) {
  const [all, meaning] = [await readFacts(tx, ids), await readMeaning(tx)];
  const facts = new Map(all.map((own) => [own.personId, own]));
  const levels = new Map(
    all.flatMap((own) =>
      levelsOn(own, meaning, proof, asOf).map((one) => [
        `${one.personId} ${one.competencyId}`,
        one.level,
      ]),
    ),
  );
  return (
    { personId, competencyId }: Finding,
    { assessor, facet }: Pick<RunOf<"assess">["values"], "assessor" | "facet">,
  ) => ({
    level: levels.get(`${personId} ${competencyId}`) ?? 0,
    isAssessed: (facts.get(personId)?.assessments ?? []).some(
      (one) =>
        one.competencyId === competencyId &&
        one.assessor === assessor &&
        one.facet === facet &&
        one.assessedOn === asOf,
    ),
  });
}
