import type { z } from "zod";
import { PolicyId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { DefinePolicy } from "./define-policy";

/** What it is called. What stands in is changed by a new version. */
export const ChangePolicy = DefinePolicy.pick({ name: true }).partial().extend({
  id: PolicyId,
  version: Version,
});
export type ChangePolicy = z.output<typeof ChangePolicy>;
