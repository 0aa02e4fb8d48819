import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/** A list of employees as BambooHR reports write it. */
export const bamboohr: Preset = {
  ...templatePreset("people"),
  id: "bamboohr",
  title: "BambooHR: employees",
  headers: [
    ...["Employee #|Employee Number", "First Name", "Last Name", "Hire Date"],
    ...["Reporting to|Supervisor", "Employment Status"],
  ],
  sources: {
    person_id: { firstOf: ["Employee #", "Employee Number"] },
    name: { pattern: "{Preferred Name|First Name} {Last Name}" },
    email: { firstOf: ["Work Email", "Email"] },
    other_emails: { firstOf: ["Home Email"] },
    team: { firstOf: ["Department"] },
    role: { firstOf: ["Job Title"] },
    manager_email: { firstOf: ["Supervisor Email", "Reporting to", "Supervisor"] },
    employment: { firstOf: ["Employment Status"] },
    joined_on: { firstOf: ["Hire Date"] },
    left_on: { firstOf: ["Termination Date"] },
  },
  values: {
    employment: {
      ...{ "Full-Time": "employee", "Part-Time": "employee", Intern: "employee" },
      ...{ Contractor: "contractor", Temporary: "contractor", Terminated: "" },
    },
  },
  leftOut: ["First Name", "Status"],
};
