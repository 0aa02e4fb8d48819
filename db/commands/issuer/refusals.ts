import { problem } from "@/lib/refusal";

export const ISSUER_REFUSALS = {
  issuers_name: problem("name", "name-taken", "There is an issuer of this name."),
};
