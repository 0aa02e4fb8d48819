import "server-only";
import { cache } from "react";
import { rolesIn } from "@/db/queries/catalogue";
import { requirementsIn } from "@/db/queries/requirements";
import { teamPlacesFor } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";

// What several parts of one page ask for, read once per request: each of them names its own things by it.

/** Roles, by name. */
export const roleNames = cache((actor: Actor) => rolesIn(actor));

/** Every team that the actor may name, in the order of the tree. */
export const teamNames = cache((actor: Actor) => teamPlacesFor(actor));

/** Requirements, by name. */
export const requirementNames = cache((actor: Actor) => requirementsIn(actor));
