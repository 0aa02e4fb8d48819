import { z } from "zod";

/** Ids are opaque to everybody outside; branded here so that swapped arguments do not compile. */
export const PersonId = z.uuid().brand<"PersonId">();
export const TeamId = z.uuid().brand<"TeamId">();
export const RoleId = z.uuid().brand<"RoleId">();
export const FrameworkId = z.uuid().brand<"FrameworkId">();
export const CompetencyId = z.uuid().brand<"CompetencyId">();
export const IssuerId = z.uuid().brand<"IssuerId">();
export const CredentialId = z.uuid().brand<"CredentialId">();
export const AwardId = z.uuid().brand<"AwardId">();
export const AwardStatementId = z.uuid().brand<"AwardStatementId">();
export const AssessmentId = z.uuid().brand<"AssessmentId">();
export const RequirementId = z.uuid().brand<"RequirementId">();
export const TeamMinimumId = z.uuid().brand<"TeamMinimumId">();
export const WaiverId = z.uuid().brand<"WaiverId">();
export const ImportId = z.uuid().brand<"ImportId">();
export const UserId = z.uuid().brand<"UserId">();
export const SessionId = z.uuid().brand<"SessionId">();
export const TokenId = z.uuid().brand<"TokenId">();

export type PersonId = z.infer<typeof PersonId>;
export type TeamId = z.infer<typeof TeamId>;
export type RoleId = z.infer<typeof RoleId>;
export type FrameworkId = z.infer<typeof FrameworkId>;
export type CompetencyId = z.infer<typeof CompetencyId>;
export type IssuerId = z.infer<typeof IssuerId>;
export type CredentialId = z.infer<typeof CredentialId>;
export type AwardId = z.infer<typeof AwardId>;
export type AwardStatementId = z.infer<typeof AwardStatementId>;
export type AssessmentId = z.infer<typeof AssessmentId>;
export type RequirementId = z.infer<typeof RequirementId>;
export type TeamMinimumId = z.infer<typeof TeamMinimumId>;
export type WaiverId = z.infer<typeof WaiverId>;
export type ImportId = z.infer<typeof ImportId>;
export type UserId = z.infer<typeof UserId>;
export type SessionId = z.infer<typeof SessionId>;
export type TokenId = z.infer<typeof TokenId>;
