import { z } from "zod";
import { Name, WebAddress } from "@/lib/text";
import { IssuerType } from "./issuer-type";

/** Who grants credentials. */
export const AddIssuer = z.strictObject({
  name: Name,
  url: WebAddress.nullable().default(null),
  type: IssuerType.nullable().default(null),
});
export type AddIssuer = z.output<typeof AddIssuer>;
