import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { saveOrganisation } from "@/db/commands/organisation/save-organisation";
import { jobActor } from "@/lib/access";
import { dayInZone } from "@/lib/calendar";
import { DEFAULT_WEIGHING } from "@/lib/facts";
import { seedBench } from "./bench/bench";
import { seedDemo } from "./demo/demo";
import type { World } from "./world";

/** A database that a seed must not touch; the message says why. */
export class NotEmpty extends Error {}

export type Report = (line: string) => void;

const ORGANISATION = {
  name: "Harbourline",
  zone: "Europe/Amsterdam",
  lowestProof: "attested",
  weighing: DEFAULT_WEIGHING,
  warningDays: 90,
  version: 0,
} as const;

/** Fills an empty database with a world. Throws NotEmpty. */
export async function seed(world: World, report: Report): Promise<void> {
  const actor = jobActor("demo world");
  await refuseUnlessEmpty();
  const saved = await saveOrganisation(actor, ORGANISATION);
  if (!saved.ok) throw new NotEmpty("The database has an organisation already.");
  const today = dayInZone(now(), ORGANISATION.zone);
  if (world.kind === "demo") await seedDemo(actor, today, report);
  if (world.kind === "bench") await seedBench(actor, { ...world, today }, report);
}

/** A database on another machine may be somebody's: it has to be without users and teams, too. */
async function refuseUnlessEmpty(): Promise<void> {
  const [found] = await inScope(jobActor("demo world"), (tx) =>
    tx.execute<{ isLocal: boolean; people: number; others: number }>(sql`
      select coalesce(inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true)
          as "isLocal",
        (select count(*)::int from people) as people,
        (select count(*)::int from users) + (select count(*)::int from teams) as others`),
  );
  if (!found || found.people > 0) throw new NotEmpty("The database has people in it already.");
  if (!found.isLocal && found.others > 0) {
    throw new NotEmpty("The database is on another machine and is not empty.");
  }
}
