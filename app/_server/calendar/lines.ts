import "server-only";
import { endPath, paths } from "@/app/_server/paths";
import { credentialsIn } from "@/db/queries/catalogue";
import { namesOfThings, requirementNames } from "@/db/queries/end-names";
import { endsAmong } from "@/db/queries/ends";
import { stepsOfPeople } from "@/db/queries/journeys";
import { namesOf } from "@/db/queries/reach";
import type { Actor } from "@/lib/access";
import { addDays, type Day } from "@/lib/calendar";
import type { FeedThing } from "@/lib/calendar-feed/create-calendar-feed";
import type { PersonFacts } from "@/lib/facts";
import { dayText } from "@/lib/format/day";
import { ACTIVITY_WORDS, hoursText } from "@/lib/format/journey";
import { endTitle } from "@/lib/format/reminder";
import type { PersonId } from "@/lib/ids";
import { followed } from "@/lib/journey/step-state";
import type { CalendarLine } from "./calendar-file";

export type LinesAsked = {
  readonly facts: readonly PersonFacts[];
  readonly asOf: Day;
  readonly things: readonly FeedThing[];
  readonly isOfTeam: boolean;
  readonly origin: string;
};

/** What is over is shown for so many days more. */
const DAYS_PAST = 31;

/** What ends of these people's, on its last day. */
export async function endLines(actor: Actor, asked: LinesAsked): Promise<CalendarLine[]> {
  const { facts, asOf, things, origin } = asked;
  const ends = (await endsAmong(actor, facts)).filter(
    ({ thing, lastDay }) => things.includes(thing) && isShown(lastDay, asOf),
  );
  const [whatOf, requirementName, personOf] = await Promise.all([
    namesOfThings(actor, ends),
    requirementNames(actor),
    peopleNamed(actor, asked, ends),
  ]);
  return ends.map((end) => ({
    key: `${end.thing}-${end.id}-${end.personId}`,
    day: end.lastDay,
    title: `${endTitle({ thing: end.thing, what: whatOf(end) })} ends`,
    about: restsText(end.atStake.map(requirementName)),
    person: personOf(end),
    href: `${origin}${endPath(end)}`,
  }));
}

/** What these people are to do and have not done, on the day until which it is to be done. */
export async function stepLines(actor: Actor, asked: LinesAsked): Promise<CalendarLine[]> {
  const { facts, asOf, things, origin } = asked;
  if (!things.includes("step")) return [];
  const planned = await stepsOfPeople(
    actor,
    facts.map(({ personId }) => personId),
  );
  const steps = followed(planned, facts, asOf).filter(
    ({ finishesOn, progress }) => isShown(finishesOn, asOf) && progress.state !== "done",
  );
  const [credentials, personOf] = await Promise.all([
    credentialsIn(actor),
    peopleNamed(actor, asked, steps),
  ]);
  const nameOf = new Map(credentials.map(({ id, name }) => [id, name]));
  return steps.map((step) => ({
    key: `step-${step.id}`,
    day: step.finishesOn,
    title: `${step.awardId === null ? "Earn" : "Have looked at"} ${nameOf.get(step.credentialId) ?? ""}`,
    about: [
      `From ${dayText(step.startsOn)}`,
      ...(step.hours === null ? [] : [hoursText(step.hours)]),
      ...(step.activity === null ? [] : [ACTIVITY_WORDS[step.activity]]),
      ...(step.journey === null ? [] : [`Journey: ${step.journey}`]),
      ...(step.link === null ? [] : [step.link]),
    ].join(" · "),
    person: personOf(step),
    href: `${origin}${paths.plan(step.personId)}`,
  }));
}

function isShown(day: Day, asOf: Day): boolean {
  return day >= addDays(asOf, -DAYS_PAST);
}

type Owned = { readonly personId: PersonId };

/** Whose something is, where the calendar is of more than one person. */
async function peopleNamed(actor: Actor, { isOfTeam }: LinesAsked, some: readonly Owned[]) {
  const ids = [...new Set(some.map(({ personId }) => personId))];
  const names = isOfTeam ? await namesOf(actor, ids) : new Map<PersonId, string>();
  return ({ personId }: Owned) => (isOfTeam ? (names.get(personId) ?? "") : null);
}

function restsText(atStake: readonly string[]): string {
  return atStake.length === 0
    ? "No requirement rests on it."
    : `Then not met: ${atStake.join(", ")}`;
}
