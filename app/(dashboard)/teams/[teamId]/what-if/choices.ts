import "server-only";
import { levelOptions } from "@/app/_server/level-options";
import type { Option } from "@/components/form/controls";
import { inScope } from "@/db/actor-scope";
import { type AwardRow, awardsOf } from "@/db/queries/awards";
import {
  competenciesIn,
  credentialsIn,
  proficiencyLevelsIn,
  rolesIn,
} from "@/db/queries/catalogue";
import { minimumsOn } from "@/db/queries/minimums";
import { peopleOn } from "@/db/queries/people";
import { requirementsIn } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { teamsOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import { validityOn } from "@/lib/credential/validity";
import { dayText } from "@/lib/format/day";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import type { TeamId } from "@/lib/ids";
import type { StepKind } from "@/lib/sandbox/step";

type Question = { readonly teamId: TeamId; readonly asOf: Day };

/** Who may come into the team from elsewhere: a list that somebody can still look through. */
const MOST_OTHERS = 500;

/** What the form of a kind of step offers, by field. */
export function choicesFor(
  actor: Actor,
  kind: StepKind,
  question: Question,
): Promise<Readonly<Record<string, readonly Option[]>>> {
  return inScope(actor, async () => {
    switch (kind) {
      case "leave":
        return { person: await members(actor, question) };
      case "move":
        return { person: await everybody(actor, question), to: await places(actor, question) };
      case "take-role":
      case "give-up-role":
        return {
          person: await members(actor, question),
          role: called(await rolesIn(actor), ({ name }) => name),
        };
      case "earn":
        return {
          person: await members(actor, question),
          credential: called(
            (await credentialsIn(actor)).filter(({ mergedInto }) => mergedInto === null),
            ({ name }) => name,
          ),
        };
      case "reach":
        return {
          person: await members(actor, question),
          competency: called(await competenciesIn(actor), ({ name }) => name),
          level: levelOptions(await proficiencyLevelsIn(actor)),
        };
      case "verify":
        return { award: await unproved(actor, question), rung: rungs() };
      case "version":
        return { version: await versions(actor), only: await places(actor, question) };
      case "minimum":
        return { minimum: await minimums(actor, question) };
    }
  });
}

type Row = { readonly id: string };

function called<Own extends Row>(rows: readonly Own[], nameOf: (row: Own) => string): Option[] {
  return rows.map((row) => ({ value: row.id, label: nameOf(row) }));
}

async function members(actor: Actor, question: Question): Promise<Option[]> {
  return called(await peopleOn(actor, question), ({ name }) => name);
}

/** Members first, then those of other teams. */
async function everybody(actor: Actor, question: Question): Promise<Option[]> {
  const own = await peopleOn(actor, question);
  const known = new Set(own.map(({ id }) => id));
  const all = await peopleOn(actor, { asOf: question.asOf, limit: MOST_OTHERS });
  return called([...own, ...all.filter(({ id }) => !known.has(id))], ({ name }) => name);
}

async function places(actor: Actor, { asOf }: Question): Promise<Option[]> {
  return called(await teamsOn(actor, asOf), ({ path }) => path);
}

/** Awards of the members that are valid on the day and could be proved better. */
async function unproved(actor: Actor, question: Question): Promise<Option[]> {
  const { teamId, asOf } = question;
  const names = await ruleNamesFor(actor);
  const people = new Map((await peopleOn(actor, question)).map(({ id, name }) => [id, name]));
  const isOpen = (award: AwardRow) =>
    award.proof !== "issuer-verified" && validityOn(award, asOf).kind === "valid";
  return (await awardsOf(actor, { team: { teamId, asOf } }))
    .filter(isOpen)
    .map(({ id, personId, credentialId, proof }) => ({
      value: `${personId}.${id}`,
      label: `${people.get(personId) ?? ""}: ${names.credential(credentialId)} (${PROOF_WORDS[proof].words})`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

function rungs(): Option[] {
  return LADDER.filter((rung) => rung !== "claimed").map((rung) => {
    return { value: rung, label: PROOF_WORDS[rung].words };
  });
}

async function versions(actor: Actor): Promise<Option[]> {
  return (await requirementsIn(actor)).flatMap(({ id, name, versions: own }) =>
    own.map(({ effectiveFrom }) => ({
      value: `${id}.${formatDay(effectiveFrom)}`,
      label: `${name}: version of ${dayText(effectiveFrom)}`,
    })),
  );
}

async function minimums(actor: Actor, question: Question): Promise<Option[]> {
  const names = await ruleNamesFor(actor);
  return called(
    await minimumsOn(actor, question),
    ({ target, minimum }) => `${ruleLine(outlineOf(target, names))}: now ${minimum}`,
  );
}
