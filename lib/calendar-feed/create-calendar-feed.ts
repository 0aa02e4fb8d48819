import { z } from "zod";
import { chosen } from "@/lib/form/blank";
import { PersonId, TeamId } from "@/lib/ids";
import { THINGS } from "@/lib/reminder/end";

/** Whose days a feed has: one person's, or those of everybody in a team and below it. */
export type FeedSubject =
  | { readonly personId: PersonId; readonly teamId: null }
  | { readonly personId: null; readonly teamId: TeamId };

/** What a feed may have: what ends, and what is to be done. */
export const FEED_THINGS = [...THINGS, "step"] as const;
export type FeedThing = (typeof FEED_THINGS)[number];

const CHOOSE = "Choose whose calendar it is.";

/** As a form names it: `person:<id>` or `team:<id>`. */
const Subject = z.string().transform((text, context): FeedSubject => {
  const [kind, id] = text.split(":");
  const person = PersonId.safeParse(id);
  if (kind === "person" && person.success) return { personId: person.data, teamId: null };
  const team = TeamId.safeParse(id);
  if (kind === "team" && team.success) return { personId: null, teamId: team.data };
  context.addIssue({ code: "custom", message: CHOOSE });
  return z.NEVER;
});

export const CreateCalendarFeed = z.object({
  subject: Subject,
  things: chosen(z.enum(FEED_THINGS)).refine((things) => things.length > 0, "Choose at least one."),
});
export type CreateCalendarFeed = z.output<typeof CreateCalendarFeed>;
