import { paths, type Search } from "@/app/_server/paths";
import { StackList } from "@/components/credential/stack-list";
import { Card } from "@/components/ui/card";
import { type Actor, can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { missingWords } from "@/lib/format/rule";
import type { PersonAnswer } from "./person";

type StackCardProps = { actor: Actor; page: PersonAnswer; carried: Search };

/** What somebody has begun to earn piece by piece; a whole of which all parts are there is proposed. */
export function StackCard({ actor, page, carried }: StackCardProps) {
  const { person, stacks, ruleNames } = page;
  if (stacks.length === 0) return null;
  const mayAward = can(actor, "award.write");
  return (
    <Card title="Earned piece by piece" note={countOf(stacks.length, "stack")}>
      <StackList
        lines={stacks.map(({ credentialId, isProposed, missing, ...progress }) => ({
          ...progress,
          id: credentialId,
          name: ruleNames.credential(credentialId),
          href: paths.credential(credentialId, carried),
          missing: missing.length > 0 ? missingWords(missing, ruleNames) : null,
          awardHref:
            isProposed && mayAward
              ? paths.enterFacts(person.id, { credential: credentialId })
              : null,
        }))}
      />
    </Card>
  );
}
