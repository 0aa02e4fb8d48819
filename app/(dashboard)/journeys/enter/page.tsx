import { notFound } from "next/navigation";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { fieldsOf, paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { ActionForm } from "@/components/form/action-form";
import { GoalFields } from "@/components/journey/goal-fields";
import { LimitFields } from "@/components/journey/limit-fields";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { AddressChoice } from "@/components/view/address-choice";
import { Notices } from "@/components/view/notices";
import { nullIfNotFound } from "@/db/errors";
import { type JourneyRow, journeyOf } from "@/db/queries/journeys";
import type { Actor } from "@/lib/access";
import { addMonths } from "@/lib/calendar";
import { GOAL_KIND_WORDS } from "@/lib/format/journey";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import { JourneyId, PathwayId, type TeamId } from "@/lib/ids";
import { GOAL_KINDS } from "@/lib/journey/goal";
import { change, draft } from "./actions";
import { journeyChoices, teamsToPlanFor } from "./choices";
import { ChosenPeople, withChosen } from "./chosen";
import { pathwayAmong, startOf } from "./start";

export const metadata = { title: "Plan a journey" };

const PROOFS = LADDER.map((proof) => ({ value: proof, label: PROOF_WORDS[proof].words }));
const MONTHS_AHEAD = 9;

/** What people are to reach, and within which limits; the plans that reach it are looked for when it is sent. */
export default async function EnterJourneyPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, asked } = await openPage(searchParams, "journey.write");
  const raw = await searchParams;
  const notices = [...asked.notices];
  const read = readerOf(raw, notices);
  const id = read("journey", JourneyId, null, "");
  const journey = id === null ? null : await journeyOf(actor, id).catch(nullIfNotFound);
  if (id !== null && !journey) notFound();
  const kind = read(
    "goal",
    z.enum(GOAL_KINDS),
    journey?.goal.kind ?? "role",
    "is no kind of goal: being ready for a role is",
  );
  const { teams, team } = await teamToPlanFor(actor, journey, asked.teamId);
  const pathwayId = read("pathway", PathwayId, null, "");
  const wanted = read("people", ChosenPeople, [], "names nobody");
  const people = wanted.join(",") || null;
  const here = (goal: string) =>
    paths.enterJourney({
      ...(journey ? { journey: journey.id } : { team: team?.id }),
      people,
      goal,
    });
  const title = journey ? `Change ${journey.name}` : "Plan a journey";
  const crumbs = [{ label: "Journeys", href: paths.journeys() }];
  if (!team) {
    return (
      <>
        <PageHead title={title} crumbs={crumbs} />
        <EmptyState title="There is no team yet.">A journey is of the people of a team.</EmptyState>
      </>
    );
  }
  const usual = addMonths(asked.today, MONTHS_AHEAD);
  const choices = await journeyChoices(actor, {
    ...{ teamId: team.id, kind, journey, usual, today: asked.today },
  });
  const start = startOf(journey, {
    ...{ team: team.name, kind, today: asked.today, endsOn: usual },
    ...{ proof: asked.usualProof, currency: choices.currencies[0]?.value ?? "EUR" },
    pathway: pathwayAmong(choices.pathways, pathwayId),
  });
  const who = withChosen(journey?.personIds ?? null, {
    ...{ wanted, offered: choices.people, team: team.name },
  });
  return (
    <>
      <Notices {...asked} notices={[...notices, ...who.notices]} />
      <PageHead title={title} crumbs={crumbs} sub={team.path} />
      <div className="mb-3.5 flex flex-wrap items-center gap-x-6 gap-y-2">
        {!journey && (
          <AddressChoice
            action={paths.enterJourney()}
            kept={fieldsOf({ goal: kind, pathway: pathwayId, people })}
            name="team"
            label="Team"
            button="Plan for this team"
            empty={teams[0]?.path ?? ""}
            options={teams.slice(1).map(({ id: own, path }) => ({ value: own, label: path }))}
            value={team.id === teams[0]?.id ? null : team.id}
          />
        )}
        <ChipRow label="Kind of goal">
          {GOAL_KINDS.map((one) => (
            <ChipLink key={one} href={here(one)} on={one === kind}>
              {GOAL_KIND_WORDS[one]}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <ActionForm
        key={`${team.id} ${kind}`}
        action={journey ? change : draft}
        submit="Look for plans"
        hidden={journey ? { ...seen(journey), kind } : { teamId: team.id, kind }}
      >
        <div className="grid items-start gap-3.5 lg:grid-cols-2">
          <Card title="Goal">
            <div className="grid gap-3.5">
              <GoalFields
                kind={kind}
                choices={choices}
                start={{ ...start, personIds: who.personIds }}
              />
            </div>
          </Card>
          <Card title="Limits">
            <div className="grid gap-3.5">
              <LimitFields
                choices={{ ...choices, proofs: PROOFS }}
                limits={start.limits}
                proof={start.proof}
              />
            </div>
          </Card>
        </div>
      </ActionForm>
    </>
  );
}

/** The team of the journey, the one that is asked for, or the first; none where there are none. */
async function teamToPlanFor(actor: Actor, journey: JourneyRow | null, wanted: TeamId | null) {
  const teams = await teamsToPlanFor(actor);
  const named = teams.find(({ id }) => id === (journey?.teamId ?? wanted));
  if (journey && !named) notFound();
  return { teams, team: named ?? teams[0] ?? null };
}
