import { readFile } from "node:fs/promises";
import path from "node:path";
import { startImport } from "@/db/commands/import/start-import";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { addBadges } from "./badges";
import { demoFiles } from "./demo-files";
import { addAreas, addAssessments, addMoves, addRevocations, addWaivers } from "./facts";
import { addIssuerTypes } from "./issuer-types";
import { addJourneys } from "./journeys";
import { readKnown } from "./known";
import { addRounds } from "./rounds";
import { addMinimums, addPolicies, addRequirements } from "./rules";
import { addUses } from "./uses";

type Report = (line: string) => void;

const SHIPPED = "data";
const OWN = "demo/files";
/** Stays a draft: most of its people are unknown, and somebody has to say who they are. */
const WAITING = `${SHIPPED}/ms-partner-trainings/Export_trainings_Lifetime_123456_Contoso_Ltd.csv`;

/**
 * An invented company, Harbourline, with everything that a real one has on a day like `today`: filled
 * through the product's own door, files first, then single facts in the names of those who state them.
 */
export async function seedDemo(actor: Actor, today: Day, report: Report): Promise<void> {
  const { people, awards } = demoFiles(today);
  const shipped = (file: string) => importFile(actor, `${SHIPPED}/${file}`, report);
  report("Filling the demo world (about half a minute, only this time)");
  await shipped("uk-gdd-capability/ddat_skills_az.csv");
  await shipped("uk-gdd-capability/ddat_roles_skills.csv");
  await shipped("catalogue/credentials.csv");
  await shipped("dod8140/dod8140-matrix-v2.1-20250919.xlsx");
  await importFile(actor, `${OWN}/academy.csv`, report);
  await importBytes(actor, "people.csv", Buffer.from(people), report);
  await importFile(actor, `${OWN}/requirements.csv`, report);
  await importBytes(actor, "awards.csv", Buffer.from(awards), report);
  await startImport(actor, await fileNamed(WAITING));
  report("  assessments, waivers, minimums, journeys and a round");
  await addFacts(actor, today);
}

async function addFacts(actor: Actor, today: Day): Promise<void> {
  await addRequirements(actor, await readKnown(actor, today), today);
  const known = await readKnown(actor, today);
  await addAreas(actor, known);
  await addIssuerTypes(actor);
  await addPolicies(actor, known, today);
  await addMinimums(actor, known, today);
  await addMoves(actor, known, today);
  await addRevocations(actor, known, today);
  await addWaivers(known, today);
  await addAssessments(known, today);
  await addUses(actor, known, today);
  await addBadges(actor, today);
  await addJourneys(known, today);
  await addRounds(known, today);
}

async function importFile(actor: Actor, file: string, report: Report): Promise<void> {
  const { fileName, bytes } = await fileNamed(file);
  await importBytes(actor, fileName, bytes, report);
}

async function fileNamed(file: string) {
  const bytes = await readFile(path.join(process.cwd(), "db/seed", file));
  return { fileName: path.basename(file), bytes, kind: "auto" as const };
}

async function importBytes(
  actor: Actor,
  fileName: string,
  bytes: Uint8Array,
  report: Report,
): Promise<void> {
  const commit = { strict: true };
  const answer = await startImport(actor, { fileName, bytes, kind: "auto", commit });
  if (!answer.ok) throw new Error(`${fileName}: ${answer.problem.message}`);
  const { create, update, unchanged } = answer.value.counts;
  report(`  ${fileName}: ${create + update + unchanged} rows`);
}
