import "server-only";
import { inScope } from "@/db/actor-scope";
import { awardsOf } from "@/db/queries/awards";
import {
  competenciesIn,
  credentialsIn,
  frameworksIn,
  proficiencyLevelsIn,
} from "@/db/queries/catalogue";
import { factsOf } from "@/db/queries/facts";
import { issuedBadgesOf, stateOf } from "@/db/queries/issued-badges";
import { meaningFor } from "@/db/queries/meaning";
import { organisationFor } from "@/db/queries/organisation";
import { personOn } from "@/db/queries/people";
import { verifiersOf } from "@/db/queries/verifiers";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { explainedLevelsOn } from "@/lib/competency/levels";
import type { PersonId } from "@/lib/ids";
import { mixByMonth } from "@/lib/person/mix";
import {
  type CompetencyLine,
  type CredentialLine,
  creditsOf,
  heldOn,
  type LevelShown,
  levelsShown,
  type Portfolio,
} from "@/lib/person/portfolio";

/** What one person in reach can show on a day, with the proof of each line; null where there is none. */
export function portfolioOf(
  actor: Actor,
  personId: PersonId,
  view: View,
): Promise<Portfolio | null> {
  return inScope(actor, async () => {
    const person = await personOn(actor, personId, view.asOf);
    const [facts] = await factsOf(actor, [personId]);
    if (!person || !facts) return null;
    const { name: organisation, zone } = await organisationFor(actor);
    const levels = explainedLevelsOn(facts, await meaningFor(actor), view.proof, view.asOf);
    const lines = await credentialLines(actor, personId, view);
    const held = heldOn(lines, view);
    return {
      person,
      roles: person.roles.map(({ name }) => name),
      organisation,
      zone,
      author: actor.name,
      ...held,
      credits: creditsOf([...held.certifications, ...held.others]),
      months: mixByMonth(lines, view),
      competencies: await competencyLines(actor, levelsShown(levels)),
    };
  });
}

/** Every award on record, with what it is called, who verified it and whether it was issued as a badge. */
async function credentialLines(
  actor: Actor,
  personId: PersonId,
  { asOf }: View,
): Promise<CredentialLine[]> {
  const awards = await awardsOf(actor, { personId });
  const [catalogue, verifiers, issued] = await Promise.all([
    credentialsIn(actor),
    verifiersOf(
      actor,
      awards.map(({ id }) => id),
    ),
    issuedBadgesOf(actor, { personId }),
  ]);
  const good = issued.filter((badge) => stateOf(badge, asOf).kind === "valid");
  return awards.flatMap((award) => {
    const credential = catalogue.find(({ id }) => id === award.credentialId);
    if (!credential) return [];
    const { name, kind, issuer, credits, url: aboutUrl } = credential;
    const verifier = verifiers.get(award.id) ?? null;
    const badgeId = good.find(({ awardId }) => awardId === award.id)?.id ?? null;
    return [{ ...award, name, kind, issuer, credits, aboutUrl, verifier, badgeId }];
  });
}

/** By framework and name, with the words that the framework has for the level. */
async function competencyLines(
  actor: Actor,
  levels: readonly LevelShown[],
): Promise<CompetencyLine[]> {
  const [competencies, frameworks, scale] = await Promise.all([
    competenciesIn(actor),
    frameworksIn(actor),
    proficiencyLevelsIn(actor),
  ]);
  const lines = levels.flatMap((shown) => {
    const competency = competencies.find(({ id }) => id === shown.competencyId);
    if (!competency) return [];
    const { name, code, frameworkId } = competency;
    const steps = scale.filter((step) => step.frameworkId === frameworkId);
    return [
      {
        ...shown,
        name,
        code,
        framework: frameworks.find(({ id }) => id === frameworkId)?.name ?? "",
        levelName: steps.find(({ rank }) => rank === shown.level)?.name ?? null,
        steps: steps.length,
      },
    ];
  });
  return lines.toSorted(
    (a, b) => compare(a.framework, b.framework) || b.level - a.level || compare(a.name, b.name),
  );
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, "en");
}
