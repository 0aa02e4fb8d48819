import type { Terms } from "@/lib/facts";
import type {
  AwardId,
  CredentialId,
  PersonId,
  PolicyVersionId,
  RequirementId,
  TeamId,
  WaiverId,
} from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import type { Rule } from "@/lib/rule/rule";
import type { GapReason, StandingKind } from "@/lib/standing/standing";

/** The form of `evidence.json`: docs/evidence-pack.md says what each member means. */
export const PACK_FORMAT = "tessera-evidence-pack/1";

/** A day as `YYYY-MM-DD`. */
type IsoDay = string;

/** What was asked, in ids and in words. */
export type AskedOfPack = {
  readonly asOf: IsoDay;
  readonly proof: Proof;
  readonly team: { readonly id: TeamId; readonly path: string } | null;
  /** Null for all that were in effect. */
  readonly requirements: readonly RequirementId[] | null;
  /** `teams` where whoever asked reaches only who is in their teams by now. */
  readonly reach: "all" | "teams";
};

/** A version of a requirement that was in effect on the day. */
export type PackRequirement = Terms & {
  readonly id: RequirementId;
  readonly name: string;
  readonly description: string | null;
  readonly regime: string | null;
  readonly clause: string | null;
  readonly effectiveFrom: IsoDay;
  readonly effectiveUntil: IsoDay | null;
  /** Paths of teams and names of roles; empty asks for none in particular. */
  readonly teams: readonly string[];
  readonly roles: readonly string[];
  readonly rule: Rule;
  readonly ruleInWords: string;
};

/** A version of a policy that was in effect on the day: what stands in for a credential, where nothing is regulated. */
export type PackPolicy = {
  readonly id: PolicyVersionId;
  readonly name: string;
  readonly number: number;
  readonly credentialId: CredentialId;
  readonly credential: string;
  readonly effectiveFrom: IsoDay;
  readonly effectiveUntil: IsoDay | null;
  readonly stack: Rule;
  readonly stackInWords: string;
  readonly reason: string;
  readonly approvedBy: string;
};

/** A slot: how a person stands against a requirement that asks something of them. */
export type PackStanding = {
  readonly requirementId: RequirementId;
  readonly kind: StandingKind;
  readonly reason: GapReason | null;
  /** First and last day of the unbroken run; null where nothing known ends it. */
  readonly since: IsoDay | null;
  readonly lastOn: IsoDay | null;
  readonly words: string;
  readonly why: string;
  /** The awards that carry it, or that could if they were renewed or verified. */
  readonly awards: readonly AwardId[];
  /** The policies without which it would not be met. */
  readonly policies: readonly PolicyVersionId[];
  readonly waiverId: WaiverId | null;
};

/** Somebody looked at an award. `stands`: the award is still as it was then. */
type PackVerification = {
  readonly by: string;
  readonly on: IsoDay;
  readonly proof: Proof;
  readonly note: string | null;
  readonly stands: boolean;
};

export type PackAward = {
  readonly id: AwardId;
  readonly credentialId: CredentialId;
  readonly credential: string;
  readonly number: string | null;
  readonly issuedOn: IsoDay;
  readonly expiresOn: IsoDay | null;
  readonly revokedOn: IsoDay | null;
  /** Of learning, that it stands for. */
  readonly hours: number | null;
  readonly proof: Proof;
  readonly source: string;
  readonly verifications: readonly PackVerification[];
};

type PackWaiver = {
  readonly id: WaiverId;
  readonly requirementId: RequirementId;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly reason: string;
  readonly approvedBy: string;
};

/** A member of the population, whether or not anything is asked of them. */
export type PackPerson = {
  readonly id: PersonId;
  readonly externalId: string | null;
  readonly name: string;
  /** The path of the team that they were in on the day. */
  readonly team: string;
  readonly standings: readonly PackStanding[];
  /** Those that a standing names. */
  readonly awards: readonly PackAward[];
  /** Those in force on the day, for the requirements of the pack. */
  readonly waivers: readonly PackWaiver[];
};

/** How many slots stand how; `coverage` is null where nothing is required. */
export type PackCounts = Readonly<Record<StandingKind, number>> & {
  readonly coverage: number | null;
};

/** A statement that was run, with its parameters: whoever runs it on the same knowledge finds the same. */
export type PackQuery = { readonly sql: string; readonly parameters: readonly unknown[] };

/** All of `evidence.json` but its people, who follow each other in the order of team, name and id. */
export type PackHead = {
  readonly format: typeof PACK_FORMAT;
  readonly organisation: { readonly name: string; readonly zone: string };
  readonly question: AskedOfPack;
  readonly requirements: readonly PackRequirement[];
  readonly policies: readonly PackPolicy[];
  readonly population: {
    readonly people: number;
    readonly standings: number;
    readonly queries: { readonly people: PackQuery; readonly standings: PackQuery };
  };
  readonly totals: {
    /** What coverage is. */
    readonly definition: string;
    readonly all: PackCounts;
    readonly byRequirement: readonly (PackCounts & { readonly requirementId: RequirementId })[];
    /** By the path of the team that people were in themselves. */
    readonly byTeam: readonly (PackCounts & { readonly team: string })[];
  };
};
