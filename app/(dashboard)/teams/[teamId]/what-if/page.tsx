import { redirect } from "next/navigation";
import { z } from "zod";
import { paths } from "@/app/_server/paths";
import { readerOf } from "@/app/_server/search";
import { ScenarioSteps } from "@/components/sandbox/scenario-steps";
import { StepForm } from "@/components/sandbox/step-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { ViewControls } from "@/components/view/view-controls";
import { credentialsIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { expiryOf } from "@/lib/credential/expiry";
import { isoDay } from "@/lib/format/day";
import type { CredentialId } from "@/lib/ids";
import { MAX_STEPS, STEP_KINDS, type Step, type StepKind } from "@/lib/sandbox/step";
import { Scenario, scenarioText } from "@/lib/sandbox/step-text";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { TeamFrame } from "../_team/team-frame";
import { choicesFor } from "./choices";
import { Consequences } from "./consequences";
import { draftIn } from "./draft";
import { whatIfPage } from "./what-if";

const KIND_WORDS: Readonly<Record<StepKind, string>> = {
  leave: "Somebody leaves",
  move: "moves",
  "take-role": "takes a role",
  "give-up-role": "gives up a role",
  earn: "earns a credential",
  reach: "reaches a level",
  verify: "An award is verified",
  version: "A requirement changes",
  minimum: "A minimum changes",
};

const UNREADABLE = "is no scenario that can be read: nothing is supposed";
const INCOMPLETE =
  "The step is not complete: choose from each list, and give a day like 2026-11-22.";
const FULL = `A scenario has up to ${MAX_STEPS} steps: leave one out first.`;

/** What would be if: a scenario that lives in the address and leaves no trace. */
export default async function WhatIfPage(props: TeamPageProps) {
  const opened = await openTeam(props);
  const { actor, asked, view, carried, team, teams } = opened;
  const raw = await props.searchParams;
  const notices = [...asked.notices];
  const read = readerOf(raw, notices);
  const steps: readonly Step[] = read("steps", Scenario, [], UNREADABLE);
  const kind = read("form", z.enum(STEP_KINDS), "leave" as const, "is no kind of step");
  const pathOf = (own: readonly Step[], form: StepKind | null) =>
    paths.team(team.id, "what-if", { ...carried, steps: scenarioText(own), form });
  if (raw.add !== undefined) {
    const context = { proof: view.proof, expiryOf: await expiries(actor) };
    const step = draftIn(raw, kind, context);
    if (step && steps.length < MAX_STEPS) redirect(pathOf([...steps, step], kind));
    notices.push(step ? FULL : INCOMPLETE);
  }
  const page = await whatIfPage(actor, { ...view, steps, carried });
  const scenario = scenarioText(steps);
  return (
    <TeamFrame
      opened={opened}
      tab="what-if"
      notices={notices}
      controls={<ViewControls {...asked} kept={scenario === null ? {} : { steps: scenario }} />}
    >
      <Card
        title="Suppose that…"
        note="Nothing is stored: the address is the scenario, and can be passed on."
        actions={
          steps.length > 0 && (
            <>
              <ButtonLink
                look="quiet"
                href={paths.team(team.id, "absence", { ...carried, steps: scenario })}
              >
                Absence
              </ButtonLink>
              <ButtonLink look="quiet" href={pathOf([], null)}>
                Discard
              </ButtonLink>
            </>
          )
        }
      >
        {page.steps.length > 0 && <ScenarioSteps steps={page.steps} />}
        <div className="mb-3.5">
          <ChipRow label="Kind of step">
            {STEP_KINDS.map((one) => (
              <ChipLink key={one} href={pathOf(steps, one)} on={one === kind}>
                {KIND_WORDS[one]}
              </ChipLink>
            ))}
          </ChipRow>
        </div>
        <StepForm
          kind={kind}
          choices={await choicesFor(actor, kind, view)}
          day={isoDay(view.asOf)}
          hidden={hiddenOf(raw, scenario)}
        />
      </Card>
      <Consequences page={page} team={team} teams={teams} asOf={view.asOf} />
    </TeamFrame>
  );
}

/** The credentials' own validity, for what is supposed to be earned. */
async function expiries(actor: Actor) {
  const credentials = new Map((await credentialsIn(actor)).map((row) => [row.id, row]));
  return (id: CredentialId, on: Day) => {
    const credential = credentials.get(id);
    return credential ? expiryOf(credential, on) : null;
  };
}

/** What the form has to send along so that the page stays for the same day and rung. */
function hiddenOf(raw: Awaited<TeamPageProps["searchParams"]>, scenario: string | null) {
  const kept = { asOf: raw.asOf, proof: raw.proof, steps: scenario };
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}
