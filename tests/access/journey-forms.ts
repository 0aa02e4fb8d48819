import { days, type Ids, NOWHERE } from "./probes";
import { type Fields, stale } from "./proof-forms";

/** What forms about journeys and plans are sent. */
export const JOURNEY_FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  draft: ({ blue = "" }) => ({ teamId: blue, ...backwardsJourney }),
  change: ({ journey }) => ({ ...stale(journey), ...backwardsJourney }),
  look: () => ({ journeyId: NOWHERE }),
  stopLooking: ({ journey = "" }) => ({ journeyId: journey, jobId: NOWHERE }),
  take: ({ journey }) => ({ ...stale(journey), objective: "cheapest" }),
  sayOutcome: ({ journey }) => ({ ...stale(journey), outcome: "" }),
  dropJourney: ({ journey }) => stale(journey),
  askMoved: ({ journey = "" }) => ({ id: journey, ...pastMove }),
  keepDays: ({ journey = "" }) => ({ id: journey, ...pastMove }),
  planStep: ({ ada = "", credential = "" }) => ({
    ...{ personId: ada, credentialId: credential, ...unsaid },
    ...{ startsOn: days.first, finishesOn: days.before },
  }),
  moveStep: ({ step }) => ({
    ...stale(step),
    ...{ startsOn: days.first, finishesOn: days.first, ...unsaid },
  }),
  enterPathway: ({ credential = "" }) => ({ ...twicePathway(credential) }),
  savePathway: ({ pathway, credential = "" }) => ({
    ...stale(pathway),
    ...twicePathway(credential),
  }),
  endPathway: ({ pathway }) => ({ ...stale(pathway), endsOn: days.first }),
  chooseAnother: ({ step, credential = "" }) => ({ ...stale(step), credentialId: credential }),
  prefer: ({ ada }) => stale(ada),
  dropStep: ({ step }) => stale(step),
  enterBudget: ({ blue = "" }) => ({ teamId: blue, ...backwardsBudget }),
  saveBudget: ({ budget }) => ({ ...stale(budget), ...backwardsBudget }),
  dropBudget: ({ budget }) => stale(budget),
};

const unsaid = { note: "", activity: "", link: "" };

const backwardsBudget = {
  ...{ startsOn: days.first, endsOn: days.before, amount: "100", currency: "EUR" },
};

/** Nobody is done with anything before today. */
const pastMove = {
  moves: JSON.stringify([
    { id: NOWHERE, version: 1, startsOn: days.before, finishesOn: days.first },
  ]),
};

/** Nobody goes the same way twice. */
function twicePathway(credentialId: string): Fields {
  const part = { kind: "required", credentialId };
  return {
    name: "Nowhere",
    goal: "Nothing",
    credentialId: "",
    parts: JSON.stringify([part, part]),
  };
}

const backwardsJourney = {
  ...{ name: "Nowhere", purpose: "", kind: "minimums", proof: "attested" },
  ...{ startsOn: days.first, endsOn: days.before },
  ...{ budget: "", currency: "EUR", hoursAWeek: "4", mostExams: "" },
  ...{ assumedPrice: "", assumedHours: "" },
};
