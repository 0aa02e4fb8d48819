import { z } from "zod";

/** What kind of body grants credentials: how far its word reaches follows from that, as readers see it. */
export const ISSUER_TYPES = [
  "vendor",
  "association",
  "academia",
  "training-provider",
  "authority",
  "employer",
] as const;
export const IssuerType = z.enum(ISSUER_TYPES);
export type IssuerType = z.infer<typeof IssuerType>;
