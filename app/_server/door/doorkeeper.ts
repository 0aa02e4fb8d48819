import { jobActor } from "@/lib/access";

/** Acts for people whom nobody knows yet: it looks at their cookie, their password or their link. */
export const DOORKEEPER = jobActor("doorkeeper");
