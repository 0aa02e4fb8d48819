import { credentialsIn } from "@/db/queries/catalogue";
import { policiesIn } from "@/db/queries/policies";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type { PackPolicy } from "@/lib/pack/evidence";
import { ruleSentence } from "@/lib/pack/reason-words";
import { versionOn } from "@/lib/requirement/version";

/** The policies of a pack, each in the version that is in effect on the day, by name. */
export async function policiesInEffect(actor: Actor, asOf: Day): Promise<PackPolicy[]> {
  const [policies, names, credentials] = await Promise.all([
    policiesIn(actor),
    ruleNamesFor(actor),
    credentialsIn(actor),
  ]);
  const credentialNames = new Map(credentials.map(({ id, name }) => [id, name]));
  const inEffect = policies.flatMap(({ name, credentialId, versions }): PackPolicy[] => {
    const version = versionOn(versions, asOf);
    if (!version) return [];
    const { id, number, effectiveFrom, effectiveUntil, stack, reason, approvedBy } = version;
    return [
      {
        ...{ id, name, number, credentialId, stack, reason, approvedBy },
        credential: credentialNames.get(credentialId) ?? credentialId,
        effectiveFrom: formatDay(effectiveFrom),
        effectiveUntil: effectiveUntil && formatDay(effectiveUntil),
        stackInWords: ruleSentence(stack, names),
      },
    ];
  });
  const key = ({ name, id }: PackPolicy) => `${name}\0${id}`;
  return inEffect.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
