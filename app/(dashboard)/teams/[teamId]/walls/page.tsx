import { filesOf } from "@/app/_server/files-of";
import { paths } from "@/app/_server/paths";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import { DEFAULT_WALL_DAYS, MOST_WALL_DAYS } from "@/lib/wall-link/make-wall-link";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { makeWallLink } from "./actions";
import { WallTable } from "./wall-table";
import { wallLines } from "./walls";

export const metadata = { title: "Wall links" };

const PROOFS = LADDER.map((proof) => ({ value: proof, label: PROOF_WORDS[proof].words }));

/** Addresses at which a screen shows the team by initials: a new one, and those that were made. */
export default async function WallLinksPage(props: TeamPageProps) {
  const opened = await openTeam(props, { permission: "wall-link.write" });
  const { actor, asked, carried, team, view } = opened;
  const lines = (await wallLines(opened)) ?? [];
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Wall links"
        crumbs={[
          { label: "Teams", href: paths.teams(carried) },
          { label: team.path, href: paths.team(team.id, "matrix", carried) },
        ]}
        sub="For a screen that everybody may look at: initials, never names."
      />
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]">
        <Card title="A new link">
          <ActionForm action={makeWallLink} submit="Make the link" hidden={{ teamId: team.id }}>
            <TextField
              name="label"
              label="Where it hangs"
              hint="Such as Workshop, east door."
              maxLength={200}
            />
            <SelectField
              name="proof"
              label="Proof at least"
              options={PROOFS}
              defaultValue={view.proof}
            />
            <TextField
              name="days"
              label="Open for"
              hint="In days."
              type="number"
              min={1}
              max={MOST_WALL_DAYS}
              defaultValue={DEFAULT_WALL_DAYS}
            />
            <p className="text-small text-ink-2">
              Whoever knows the address sees how {team.name} and all below it stand, by initials,
              without signing in. In a small team initials may be enough to know somebody by.
            </p>
            <p className="text-small text-ink-2">
              Add <code>?theme=dark</code>, or <code>?of=competencies</code> or{" "}
              <code>?of=credentials</code>, to the address to choose what the screen shows.
            </p>
          </ActionForm>
        </Card>
        <Card title="Links">
          <WallTable
            teamId={team.id}
            lines={lines}
            files={filesOf(actor, "wall-links", await props.searchParams, { team: team.id })}
          />
        </Card>
      </div>
    </>
  );
}
