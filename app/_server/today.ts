import "server-only";
import { cache } from "react";
import { now } from "@/db/clock";
import { organisationFor } from "@/db/queries/organisation";
import type { Actor } from "@/lib/access";
import { type Day, dayInZone } from "@/lib/calendar";

/** The organisation, read once per request. */
export const organisation = cache((actor: Actor) => organisationFor(actor));

/** Which day it is in the organisation's zone, decided once per request. */
export const today = cache(
  async (actor: Actor): Promise<Day> => dayInZone(now(), (await organisation(actor)).zone),
);
