import { levelOptions } from "@/app/_server/level-options";
import { paths, type Search } from "@/app/_server/paths";
import { ActionForm } from "@/components/form/action-form";
import { FormDialog } from "@/components/form/form-dialog";
import { LevelField } from "@/components/form/level-field";
import { Card } from "@/components/ui/card";
import { Fact, FactList } from "@/components/ui/fact-list";
import { TextLink } from "@/components/ui/link";
import type { Actor } from "@/lib/access";
import type { ProposedMapping, UnclearAlignment } from "@/lib/badge/proposed-mappings";
import type { Day } from "@/lib/calendar";
import { MATCHED_BY_WORDS } from "@/lib/format/badge-parts";
import { countOf } from "@/lib/format/count";
import type { CredentialId } from "@/lib/ids";
import { map } from "./actions";
import { MOST_READ, proposalsFor } from "./proposals";

type ProposedProps = { actor: Actor; id: CredentialId; asOf: Day; carried: Search };

/** What issuers say that the credential shows. It counts once somebody has agreed, and not before. */
export async function ProposedByBadges({ actor, id, asOf, carried }: ProposedProps) {
  const { read, proposed, unclear } = await proposalsFor(actor, id, asOf);
  if (proposed.length + unclear.length === 0) return null;
  const from = read === MOST_READ ? `the latest ${MOST_READ} badges` : countOf(read, "badge");
  return (
    <Card title="Proposed by badges" note={`by ${from}`}>
      <FactList none="None.">
        {proposed.map((one) => (
          <Proposal key={one.competency.id} credentialId={id} proposed={one} carried={carried} />
        ))}
      </FactList>
      {unclear.length > 0 && (
        <ul className="mt-2 grid gap-1 border-t border-line pt-2 text-small text-ink-2">
          {unclear.map((one) => (
            <li key={one.called}>{unclearText(one)}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

type ProposalProps = { credentialId: CredentialId; proposed: ProposedMapping; carried: Search };

function Proposal({ credentialId, proposed, carried }: ProposalProps) {
  const { competency, level, by } = proposed;
  const step = competency.levels.find(({ rank }) => rank === level);
  const note = `alignment of the badge, matched by ${MATCHED_BY_WORDS[by]}`;
  const sent = { credentialId, competencyId: competency.id, note };
  return (
    <Fact
      name={<TextLink href={paths.competency(competency.id, carried)}>{competency.name}</TextLink>}
      about={step ? `level ${step.rank} ${step.name}` : "no level said"}
      note={`${competency.framework.name} · matched by ${MATCHED_BY_WORDS[by]}`}
    >
      {level === null ? (
        <FormDialog
          trigger="Map…"
          label={`Map ${competency.name}`}
          title={`Shows ${competency.name}`}
          description="The badges do not say at which level. Everybody with a valid award is at the level at once."
          action={map}
          submit="Map"
          hidden={sent}
        >
          <LevelField levels={levelOptions(competency.levels)} />
        </FormDialog>
      ) : (
        <ActionForm
          action={map}
          submit={
            <span>
              Map <span className="sr-only">{competency.name}</span>
            </span>
          }
          look="plain"
          hidden={{ ...sent, level: String(level) }}
        />
      )}
    </Fact>
  );
}

function unclearText({ called, competencies }: UnclearAlignment): string {
  const where = competencies.map(({ name, framework }) => `${name} (${framework.name})`);
  return `“${called}” may be ${where.join(" or ")}: nobody can tell which. Map the one that is meant.`;
}
