import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/**
 * The "Trainings" report of Microsoft Partner Center: a whole team's certifications. People have a
 * private and often a corporate address, and Microsoft's own number, which may all be unknown to us;
 * newer reports have their id in Entra instead.
 */
export const msPartnerTrainings: Preset = {
  ...templatePreset("awards"),
  id: "ms-partner-trainings",
  title: "Microsoft Partner Center: trainings",
  headers: ["TrainingTitle", "TrainingType", "MCPID|AADUserId", "TrainingCompletionDate"],
  sources: {
    person: { firstOf: ["CorpEmail", "Email", "MCPID", "AADUserId"] },
    person_name: { pattern: "{IndividualFirstName} {IndividualLastName}" },
    person_emails: { pattern: "{CorpEmail}; {Email}" },
    person_alias: { pattern: "Microsoft {MCPID|AADUserId}" },
    credential: { firstOf: ["TrainingTitle"] },
    issuer: { fixed: "Microsoft" },
    issued_on: { firstOf: ["TrainingCompletionDate"] },
    expires_on: { firstOf: ["ExpirationDate"] },
    status: { firstOf: ["ActivationStatus"] },
  },
  leftOut: [
    "TrainingActivityId",
    "Month",
    "IcMCP",
    "MPNId",
    "PartnerName",
    "PartnerCityLocation",
    "PartnerCountryLocation",
  ],
  only: [{ header: "TrainingType", values: ["Certification"] }],
};
