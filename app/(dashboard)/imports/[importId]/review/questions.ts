import "server-only";
import type { DecisionProps } from "@/components/import/decision";
import { credentialsIn } from "@/db/queries/catalogue";
import { peopleOn } from "@/db/queries/people";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { ImportReview } from "@/lib/import/import-answer";
import type { Question } from "@/lib/import/plan/plan";

type Asked = Omit<DecisionProps, "action" | "importId">;

/** The first name that waits for a decision, with what it may mean; null where all are decided. */
export async function nextQuestion(
  actor: Actor,
  { people, credentials, competencies, roles, columns }: ImportReview,
  today: Day,
): Promise<Asked | null> {
  const [person] = people;
  if (person) {
    const known = await knownPeople(actor, today);
    return { ...asked(person, people.length), what: "people", others: FOR_PEOPLE, known };
  }
  const [credential] = credentials;
  if (!credential) return renamed("roles", roles) ?? renamed("competencies", competencies);
  const known = await knownCredentials(actor);
  const of = asked(credential, credentials.length);
  const ofItsKind = columns.headers.kind?.length ? OF_ITS_KIND : [];
  return { ...of, what: "credentials", others: [...ofItsKind, ...FOR_CREDENTIALS], known };
}

/** What is new in a version may be what it lacks, under another name. */
function renamed(what: "roles" | "competencies", questions: readonly Question[]): Asked | null {
  const [question] = questions;
  if (!question) return null;
  return { ...asked(question, questions.length), what, others: FOR_RENAMED, known: [] };
}

const FOR_PEOPLE = [
  { value: "create", label: "Add as a new person" },
  { value: "leave-out", label: "Leave out" },
];
const FOR_RENAMED = [
  { value: "create", label: "It is new" },
  { value: "leave-out", label: "Leave out" },
];
const OF_ITS_KIND = [{ value: "create", label: "Add as new, of the kind that the file says" }];
const FOR_CREDENTIALS = [
  { value: "create:certification", label: "Add as a new certification" },
  { value: "create:micro-credential", label: "Add as a new micro-credential" },
  { value: "create:training", label: "Add as a new training" },
  { value: "leave-out", label: "Leave out" },
];

function asked({ value, detail, lines, candidates }: Question, open: number) {
  return {
    ...{ value, detail, open },
    rows: lines.length,
    candidates: candidates.map(({ id, name, detail: more, score, reason }) => ({
      ...{ id, name },
      score: `${score} %`,
      detail: [more, reason].filter(Boolean).join(" · "),
    })),
  };
}

/** Everybody known, by what a file could call them: an address, else our id. */
export async function peopleToChoose(actor: Actor, asOf: Day) {
  const rows = await peopleOn(actor, { asOf });
  return rows.map(({ id, name, emails: [email] }) => ({
    value: email ?? id,
    label: [name, email].filter(Boolean).join(", "),
  }));
}

async function knownPeople(actor: Actor, asOf: Day) {
  const rows = await peopleOn(actor, { asOf });
  return rows.map((row) => ({
    value: row.id,
    label: [row.name, row.emails[0]].filter(Boolean).join(", "),
  }));
}

async function knownCredentials(actor: Actor) {
  const rows = await credentialsIn(actor);
  return rows.map((row) => ({ value: row.id, label: row.name }));
}
