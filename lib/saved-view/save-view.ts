import { z } from "zod";
import { Name } from "@/lib/text";

/** A path of ours in plain characters, as addresses in a browser are; nothing that leads anywhere else. */
const PATH = /^\/(?![/\\])[!-[\]-~]*$/;

/** What a reader looks at, under a name of their own. */
export const SaveView = z.object({
  name: Name,
  address: z
    .string()
    .max(4_000, "This view is too long to keep: hide fewer columns, or look for fewer words.")
    .regex(PATH, "This is no page of Tessera."),
});
export type SaveView = z.output<typeof SaveView>;
