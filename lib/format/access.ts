import type { Actor } from "@/lib/access";

/** What the screens call each access. */
export const ACCESS_WORDS: Readonly<Record<Actor["access"], string>> = {
  admin: "Administrator",
  compliance: "Compliance",
  learning: "Learning and development",
  manager: "Manager",
  person: "Own record",
  auditor: "Auditor",
  system: "System",
  link: "Link",
};
