import { awardGrounds } from "@/app/_server/award-grounds";
import { paths } from "@/app/_server/paths";
import { tryItPath } from "@/app/_server/try-it";
import { InspectorFrame } from "@/components/matrix/inspector-frame";
import { ProofBadge } from "@/components/standing/proof-badge";
import { ReasonTree } from "@/components/standing/reason-tree";
import { StandingBadge } from "@/components/standing/standing-badge";
import type { Actor } from "@/lib/access";
import { validityOn } from "@/lib/credential/validity";
import { numberText } from "@/lib/format/award-number";
import { dayText } from "@/lib/format/day";
import { standingWords } from "@/lib/format/standing";
import { validityWords } from "@/lib/format/validity";
import type { CellQuestion } from "./cell";
import { type CredentialStory, credentialStory } from "./credential-cell";

type CredentialInspectorProps = { actor: Actor; cell: string; question: CellQuestion };

/** Why the open cell is what it is: the rule with what carries it, or every award of the credential. */
export async function CredentialInspector({ actor, cell, question }: CredentialInspectorProps) {
  const story = await credentialStory(actor, cell, question);
  if (!story) return null;
  const { person } = story;
  const { carried } = question;
  const whose = {
    who: person.name,
    whoHref: paths.person(person.id, carried),
    note: person.roles.map((role) => role.name).join(", "),
  };
  return story.kind === "requirement" ? (
    <InspectorFrame
      {...whose}
      title={story.reason.requirement}
      href={paths.requirement(story.requirementId, carried)}
    >
      <Standing story={story} question={question} />
    </InspectorFrame>
  ) : (
    <InspectorFrame
      {...whose}
      title={story.credential.name}
      href={paths.credential(story.credential.id, carried)}
    >
      <Awards story={story} question={question} />
    </InspectorFrame>
  );
}

type StandingProps = {
  story: Extract<CredentialStory, { kind: "requirement" }>;
  question: CellQuestion;
};

function Standing({ story, question: { asOf, warningDays, carried } }: StandingProps) {
  return (
    <>
      <p className="my-3">
        <StandingBadge standing={standingWords(story.slot, asOf, warningDays)} />
      </p>
      <ReasonTree
        reason={story.reason.tree}
        asOf={asOf}
        names={story.names}
        grounds={awardGrounds(story.awards, story.credentials, carried)}
        tryIt={tryItPath(story.reason.tree.closest, {
          ...{ personId: story.person.id, teamId: story.person.teamId, asOf },
          ...{ carried, credentials: story.credentials },
        })}
      />
    </>
  );
}

type AwardsProps = {
  story: Extract<CredentialStory, { kind: "credential" }>;
  question: CellQuestion;
};

/** The newest first: a renewal is a record of its own, and the one before it stays. */
function Awards({ story: { awards, credential }, question: { asOf } }: AwardsProps) {
  const own = awards
    .filter((award) => award.credentialId === credential.id)
    .sort((a, b) => b.issuedOn - a.issuedOn);
  if (own.length === 0) return <p className="mt-3 text-ink-2">Never held.</p>;
  return (
    <ol className="mt-3 grid gap-3">
      {own.map((award) => (
        <li key={award.id}>
          <p className="font-semibold first-letter:uppercase">
            {validityWords(validityOn(award, asOf), asOf)}
          </p>
          <p className="text-tiny text-ink-3">
            {[`issued ${dayText(award.issuedOn)}`, numberText(award.number)]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <ProofBadge proof={award.proof} look="badge" />
        </li>
      ))}
    </ol>
  );
}
