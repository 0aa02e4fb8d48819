import type { JsonObject } from "@/lib/json";

/** A badge as it was found in a file, before anybody believed it. */
export type BadgeText =
  | { readonly form: "json"; readonly document: JsonObject }
  /** A compact JWS: an Open Badges 2.0 assertion, or a credential as a JWT. */
  | { readonly form: "jws"; readonly token: string }
  /** Only where the badge is said to be. */
  | { readonly form: "url"; readonly url: string };
