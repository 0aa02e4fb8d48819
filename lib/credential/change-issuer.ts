import { z } from "zod";
import { IssuerId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { AddIssuer } from "./add-issuer";

export const ChangeIssuer = z
  .strictObject({
    name: AddIssuer.shape.name,
    url: AddIssuer.shape.url.unwrap(),
    type: AddIssuer.shape.type.unwrap(),
  })
  .partial()
  .extend({ id: IssuerId, version: Version });
export type ChangeIssuer = z.output<typeof ChangeIssuer>;
