import { credentialsIn } from "@/db/queries/catalogue";
import { factsOfMembers } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { expiryOf } from "@/lib/credential/expiry";
import type { Requirement } from "@/lib/facts";
import { versionOn } from "@/lib/requirement/version";
import { closestChange } from "@/lib/rule/closest";
import { holderOf } from "@/lib/rule/holder";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import { stepsOfChanges } from "@/lib/sandbox/steps-of-changes";
import type { World } from "@/lib/sandbox/world";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";

/** Every gap of everybody in a team on the day, and whether the least change, tried, makes it met. */
export async function triedRedCells(actor: Actor, { asOf, proof }: View) {
  const people = await factsOfMembers(actor, { teamId: null, asOf });
  const meaning = await meaningFor(actor);
  const credentials = new Map((await credentialsIn(actor)).map((row) => [row.id, row]));
  const standingIn = (world: World, requirement: Requirement) => {
    const [facts] = world.people;
    if (!facts) throw new Error("A world of one person has that person.");
    const own = standingsOf(requirement, facts, holderOf(world.meaning, facts, proof));
    return at(own, asOf)?.kind;
  };
  return people.flatMap((facts) =>
    meaning.requirements.flatMap((requirement) => {
      const world = { people: [facts], meaning };
      const version = versionOn(requirement.versions, asOf);
      if (!version || standingIn(world, requirement) !== "gap") return [];
      const changes = closestChange(version.rule, holderOf(meaning, facts, proof), asOf);
      const steps = stepsOfChanges(changes, {
        ...{ personId: facts.personId, on: asOf },
        expiresOn: (id) => {
          const credential = credentials.get(id);
          return credential ? expiryOf(credential, asOf) : null;
        },
      });
      const { world: after, problems } = applyScenario(world, steps ?? []);
      const isTrue = problems.size === 0 && standingIn(after, requirement) === "met";
      return [{ personId: facts.personId, requirementId: requirement.id, changes, isTrue }];
    }),
  );
}
