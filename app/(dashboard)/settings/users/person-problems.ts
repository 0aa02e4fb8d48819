import type { PersonProblem } from "@/db/commands/user/terms";

export const PERSON_PROBLEMS: Readonly<Record<PersonProblem, string>> = {
  "no-such-person": "Nobody has this number or address.",
  "person-needed": "Say which person this is: they will see only themselves.",
};
