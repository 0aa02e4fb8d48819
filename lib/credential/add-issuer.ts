import { z } from "zod";
import { Name, WebAddress } from "@/lib/text";

/** Who grants credentials. */
export const AddIssuer = z.strictObject({ name: Name, url: WebAddress.nullable().default(null) });
export type AddIssuer = z.output<typeof AddIssuer>;
