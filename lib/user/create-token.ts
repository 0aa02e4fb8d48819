import { z } from "zod";
import { Access } from "@/lib/access";
import { Name } from "./set-up";

/** How many days a token may work. */
export const TOKEN_DAYS = [30, 90, 365] as const;

export const CreateToken = z.object({
  name: Name,
  /** The user's own access or a lower one. */
  access: z.enum(Access.options, { error: "Choose an access." }),
  days: z.coerce
    .number()
    .pipe(z.literal([...TOKEN_DAYS], { error: "Choose how long it should work." })),
});
export type CreateToken = z.output<typeof CreateToken>;
