import type { CredentialKind } from "@/lib/credential/definition";
import type { Award } from "@/lib/facts";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import type { Issuable } from "./issue-problems";

/** Everything that a badge of our own is made of, but for what is new with each: ids, salt and instants. */
export type BadgeFacts = Issuable & {
  readonly organisation: { readonly name: string; readonly zone: string };
  readonly award: Award;
  readonly credential: IssuedCredential;
  readonly skills: readonly ShownSkill[];
};

type IssuedCredential = {
  readonly id: CredentialId;
  readonly issuer: string | null;
  readonly name: string;
  readonly code: string | null;
  readonly kind: CredentialKind;
  readonly url: string | null;
  readonly hours: number | null;
  readonly assessment: string | null;
};

/** A competency that the credential shows at a level, with the levels of its framework. */
export type ShownSkill = {
  readonly mappingId: string;
  readonly competency: {
    readonly id: CompetencyId;
    readonly name: string;
    readonly code: string | null;
    /** What its source calls it for good; the address of a page, for some. */
    readonly sourceKey: string | null;
  };
  readonly framework: string;
  readonly level: number;
  readonly levels: readonly { readonly id: string; readonly rank: number; readonly name: string }[];
};
