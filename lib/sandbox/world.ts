import type { Meaning, PersonFacts } from "@/lib/facts";

/** All that answers depend on: what is known of people, and what is asked of them. */
export type World = { readonly people: readonly PersonFacts[]; readonly meaning: Meaning };
