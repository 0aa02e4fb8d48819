import { setBudget } from "@/db/commands/budget/set-budget";
import { draftJourney } from "@/db/commands/journey/draft-journey";
import { takePlan } from "@/db/commands/journey/take-plan";
import { addStep } from "@/db/commands/journey-step/add-step";
import { findPlans } from "@/db/journey/find-plans";
import { saved } from "@/db/seed/together";
import { jobActor } from "@/lib/access";
import { addDays, addMonths, type Day } from "@/lib/calendar";
import type { PathwayId } from "@/lib/ids";
import type { DraftJourney } from "@/lib/journey/draft-journey";
import { DEFAULT_PROOF } from "@/lib/proof";
import type { Known } from "./known";
import { addPathways } from "./pathways";

/** Who leads learning and development. */
const PLANNER = jobActor("Tomás Herrera");
const NETWORK = "Technology / Infrastructure / Network";
const TEAM = "Technology / Infrastructure / Platform Engineering";

const LIMITS = {
  ...{ budget: null, currency: "EUR", hoursAWeek: 3, mostExams: null, deliveries: [] },
  ...{
    assessments: [],
    testModes: [],
    issuerIds: [],
    asPreferred: false,
    assumedPrice: null,
    assumedHours: null,
  },
  ...{ microFirst: true, leavesOpen: true },
};

/** Two journeys that people are on, by small badges that add up to a larger one; and one to choose a plan for. */
export async function addJourneys(known: Known, today: Day): Promise<void> {
  const onCall = await saved(draftJourney(PLANNER, onCallJourney(known, today)));
  await findPlans(PLANNER, onCall.id);
  await saved(takePlan(PLANNER, { ...onCall, objective: "cheapest" }));
  const { onCall: pathway } = await addPathways(PLANNER, known);
  const nights = await saved(draftJourney(PLANNER, nightsJourney(known, today, pathway.id)));
  await findPlans(PLANNER, nights.id);
  await saved(takePlan(PLANNER, { ...nights, objective: "cheapest" }));
  const role = await saved(draftJourney(PLANNER, roleJourney(known, today)));
  await findPlans(PLANNER, role.id);
  await addBudget(known, today);
}

/** Who wants to earn what by themselves, from in how many days on. */
const WISHES = [
  ["Ines Costa", "FinOps Certified Practitioner", 0],
  ["Keiko Mori", "AWS Certified Solutions Architect - Associate", 30],
] as const;
const WISHED = { note: null, activity: "self-study", link: null, isInterest: true } as const;
const DAYS_TO_LEARN = 75;

/** What the team may spend in the twelve months from today on, and what of it people plan by themselves. */
async function addBudget(known: Known, today: Day): Promise<void> {
  const days = { startsOn: today, endsOn: addDays(addMonths(today, 12), -1) };
  const amount = { amount: 120_000, currency: "USD" };
  await saved(setBudget(PLANNER, { teamId: known.team(TEAM).id, ...days, ...amount }));
  for (const [who, what, inDays] of WISHES) {
    const startsOn = addDays(today, inDays);
    const learning = { startsOn, finishesOn: addDays(startsOn, DAYS_TO_LEARN) };
    const step = { personId: known.person(who).id, credentialId: known.credential(what).id };
    await saved(addStep(PLANNER, { ...step, ...learning, ...WISHED }));
  }
}

function onCallJourney(known: Known, today: Day): DraftJourney {
  const skills = ["Incident management", "Availability and capacity management"];
  const competencyIds = skills.map((name) => known.competency(name).id);
  return {
    name: "Everybody fit for on-call",
    purpose: "Nights are shared by the whole team from summer on.",
    goal: { kind: "competencies", competencyIds, level: 2, holders: null },
    limits: LIMITS,
    ...of(known, today, 200),
  };
}

function nightsJourney(known: Known, today: Day, pathwayId: PathwayId): DraftJourney {
  return {
    name: "Network fit for nights",
    purpose: "The network has no night shift of its own yet.",
    goal: { kind: "pathway", pathwayId },
    limits: LIMITS,
    ...of(known, today, 150),
    teamId: known.team(NETWORK).id,
  };
}

function roleJourney(known: Known, today: Day): DraftJourney {
  return {
    name: "Platform Engineering ready for DevOps",
    purpose: "One team builds and runs what it ships.",
    goal: { kind: "role", roleId: known.role("DevOps engineer").id, desirableToo: false },
    limits: {
      ...LIMITS,
      ...{ budget: 900_000, currency: "USD", hoursAWeek: 6, assumedPrice: 20_000 },
      assumedHours: 40,
    },
    ...of(known, today, 300),
  };
}

function of(known: Known, today: Day, days: number) {
  return {
    ...{ teamId: known.team(TEAM).id, personIds: [], proof: DEFAULT_PROOF },
    ...{ startsOn: today, endsOn: addDays(today, days) },
  };
}
