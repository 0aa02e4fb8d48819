import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/**
 * A list of workers as Workday's reports write it. Every tenant names the columns of its own reports;
 * the supervisory organisation is in all of them.
 */
export const workday: Preset = {
  ...templatePreset("people"),
  id: "workday",
  title: "Workday: workers",
  headers: ["Employee ID|Worker ID", "Supervisory Organization", "Hire Date|Original Hire Date"],
  sources: {
    person_id: { firstOf: ["Employee ID", "Worker ID"] },
    name: { pattern: "{Worker|Preferred Name|Full Name|Legal Name}" },
    email: {
      firstOf: ["Email - Work", "Email - Primary Work", "Work Email", "Primary Work Email"],
    },
    other_emails: { firstOf: ["Email - Home", "Home Email"] },
    team: { firstOf: ["Supervisory Organization"] },
    role: { firstOf: ["Business Title", "Job Profile", "Job Title"] },
    manager_email: { firstOf: ["Manager Email", "Manager ID", "Manager", "Worker's Manager"] },
    employment: { firstOf: ["Worker Type"] },
    joined_on: { firstOf: ["Hire Date", "Original Hire Date"] },
    left_on: { firstOf: ["Termination Date", "Last Day of Work"] },
  },
  values: { employment: { Employee: "employee", "Contingent Worker": "contractor" } },
  leftOut: ["Job Profile", "Original Hire Date"],
};
