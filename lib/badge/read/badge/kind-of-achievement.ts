import type { CredentialKind } from "@/lib/credential/definition";

/** The achievement types of Open Badges 3.0 that are a kind of credential of their own. */
const KINDS = new Map<string, CredentialKind>([
  ["Certification", "certification"],
  ["QualityAssuranceCredential", "certification"],
  ["ApprenticeshipCertificate", "certificate"],
  ["Certificate", "certificate"],
  ["CertificateOfCompletion", "certificate"],
  ["Diploma", "certificate"],
  ["GeneralEducationDevelopment", "certificate"],
  ["JourneymanCertificate", "certificate"],
  ["MasterCertificate", "certificate"],
  ["SecondarySchoolDiploma", "certificate"],
  ["License", "licence"],
  ["AssociateDegree", "degree"],
  ["BachelorDegree", "degree"],
  ["Degree", "degree"],
  ["DoctoralDegree", "degree"],
  ["MasterDegree", "degree"],
  ["ProfessionalDoctorate", "degree"],
  ["ResearchDoctorate", "degree"],
  ["MicroCredential", "micro-credential"],
  ["Assessment", "training"],
  ["Assignment", "training"],
  ["Course", "training"],
  ["LearningProgram", "training"],
]);

/** What a badge is in the catalogue: a badge, unless its issuer says something that is known here. */
export function kindOfAchievement(achievementType: string | null): CredentialKind {
  return KINDS.get(achievementType ?? "") ?? "badge";
}
