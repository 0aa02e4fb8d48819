import "server-only";
import { levelOptions } from "@/app/_server/level-options";
import type { Option } from "@/components/form/controls";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  credentialsIn,
  proficiencyLevelsIn,
  rolesIn,
} from "@/db/queries/catalogue";
import { personOn } from "@/db/queries/people";
import { requirementsIn } from "@/db/queries/requirements";
import { teamsOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import { assessorProblems } from "@/lib/assessment/assessor-problems";
import type { Day } from "@/lib/calendar";
import { expiryOf } from "@/lib/credential/expiry";
import { ASSESSORS } from "@/lib/facts";
import { ASSESSOR_WORDS } from "@/lib/format/assessor";
import type { CredentialId, PersonId } from "@/lib/ids";
import { isOn } from "@/lib/span";

type Question = {
  readonly today: Day;
  /** The credential that the form begins with; null where nothing is proposed. */
  readonly proposedId: CredentialId | null;
};

/** What the forms offer; null for a person out of reach. */
export function choicesFor(actor: Actor, id: PersonId, { today, proposedId }: Question) {
  return inScope(actor, async () => {
    const person = await personOn(actor, id, today);
    if (!person) return null;
    const [credentials, competencies, levels, roles, teams, requirements] = await Promise.all([
      credentialsIn(actor),
      competenciesIn(actor),
      proficiencyLevelsIn(actor),
      rolesIn(actor),
      teamsOn(actor, today),
      requirementsIn(actor),
    ]);
    const proposed = credentials.find((credential) => credential.id === proposedId);
    return {
      person,
      proposed: proposed && { id: proposed.id, expiresOn: expiryOf(proposed, today) },
      credentials: options(credentials, (row) => row.name),
      competencies: options(
        competencies.filter((row) => isOn(today, null, row.endsOn)),
        (row) => row.name,
      ),
      levels: levelOptions(levels),
      roles: options(roles, (row) => row.name),
      teams: options(teams, (row) => row.path),
      requirements: options(requirements, (row) => row.name),
      assessors: ASSESSORS.filter(
        (assessor) =>
          assessorProblems(actor, { assessor, personId: id, proof: "claimed" }).length === 0,
      ).map((assessor) => ({ value: assessor, label: ASSESSOR_WORDS[assessor] })),
    };
  });
}

function options<Row extends { readonly id: string }>(
  rows: readonly Row[],
  labelOf: (row: Row) => string,
): Option[] {
  return rows.map((row) => ({ value: row.id, label: labelOf(row) }));
}
