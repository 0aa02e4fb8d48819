import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/** A list of employees as Personio exports it in German. In English it has the usual headers. */
export const personio: Preset = {
  ...templatePreset("people"),
  id: "personio",
  title: "Personio: Mitarbeitende",
  headers: ["Vorname", "Nachname", "Abteilung", "Eintrittsdatum|Einstellungsdatum"],
  dateOrder: "dmy",
  sources: {
    person_id: { firstOf: ["Personalnummer", "Mitarbeiter-ID", "ID"] },
    name: { pattern: "{Vorname} {Nachname}" },
    email: { firstOf: ["E-Mail", "E-Mail-Adresse", "Geschäftliche E-Mail"] },
    other_emails: { firstOf: ["Private E-Mail", "Persönliche E-Mail"] },
    team: { firstOf: ["Abteilung"] },
    role: { firstOf: ["Position", "Stelle"] },
    manager_email: {
      firstOf: ["E-Mail des Vorgesetzten", "Vorgesetzter", "Vorgesetzte/r", "Führungskraft"],
    },
    employment: { firstOf: ["Beschäftigungsart", "Anstellungsart"] },
    joined_on: { firstOf: ["Eintrittsdatum", "Einstellungsdatum"] },
    left_on: { firstOf: ["Austrittsdatum", "Letzter Arbeitstag"] },
  },
  values: {
    employment: {
      ...{ Intern: "employee", Festanstellung: "employee", Vollzeit: "employee" },
      ...{ Teilzeit: "employee", Werkstudent: "employee", Auszubildende: "employee" },
      ...{ Praktikant: "employee", Extern: "contractor", Freiberuflich: "contractor" },
      ...{ "Freie Mitarbeit": "contractor", Zeitarbeit: "contractor" },
    },
  },
  leftOut: ["Status"],
};
