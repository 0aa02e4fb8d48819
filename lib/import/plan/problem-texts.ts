/** What to say about a row, and the way out; `%` stands for the detail. */
export const PROBLEM_TEXTS = {
  // Any file
  "value-missing": ["The cell is empty, but a value is needed here.", "Fill it in."],
  "contradicts-row": [
    "Says something else than % about the same thing.",
    "Correct the rows, or delete those that are wrong.",
  ],
  "repeats-row": ["Says the same as row %.", "Nothing needs to be done."],
  "not-of-type": ["Only rows that say “%” here are imported.", "Nothing needs to be done."],
  "not-in-use": ["“Not in use” was read as an empty cell.", "Nothing needs to be done."],
  "left-out": ["Left out, as you decided.", "Change the decision to import the row."],
  "value-unknown": ["The value is not one of those known here.", "Possible: %."],
  "number-not-understood": ["This is not a number that fits here.", "Write %."],
  "text-too-long": ["The text is longer than % characters.", "Shorten it."],
  // People
  "person-unknown": [
    "Nobody here has this id, address or name.",
    "Choose the person, add somebody new, or leave the rows out.",
  ],
  "person-name-shared": [
    "% people bear this name.",
    "Choose one, or write the person's id or address instead of the name.",
  ],
  "person-elsewhere": [
    "Somebody of this name is known, but not by this address or number.",
    "Choose the person, add somebody new, or leave the rows out.",
  ],
  "name-not-enough": ["% people bear this name.", "Write the person's id or address as well."],
  "person-conflict": [
    "The ids and addresses in this row belong to different people: %.",
    "Correct the row, or merge the two people first.",
  ],
  "person-id-differs": [
    "The person with this address has the id %.",
    "Correct the id or the address.",
  ],
  "person-created": ["% is new and will be added.", "Check that the person is not known already."],
  "name-missing": ["Somebody new needs a name.", "Fill in the name."],
  "email-not-valid": ["This is not an e-mail address.", "Write it like ana.ruiz@example.org."],
  "left-before-joined": ["The last day is before the first.", "Correct one of the two."],
  "manager-unknown": [
    "Nobody has the manager's address, id or name; the person is imported without a manager.",
    "Import the manager as well, then this file again.",
  ],
  "manager-is-self": ["Nobody is their own manager.", "Correct the manager's address."],
  "no-team": [
    "Is in no team, so nothing is asked of this person.",
    "Fill in the team, or add the person to one later.",
  ],
  "team-created": ["The team % is new and will be made.", "Check its spelling."],
  "role-created": ["The role % is new and will be made.", "Check its spelling."],
  // Awards
  "credential-unknown": [
    "The catalogue has nothing that is called so.",
    "Choose what is meant, add it as new, or leave the rows out.",
  ],
  "kind-differs": [
    "The file says %.",
    "Choose another, or add it as new, if they are not the same.",
  ],
  "credential-created": ["% is new and will be added.", "Complete it in the catalogue."],
  "issue-day-missing": [
    "The cell names no day of issue.",
    "Write the day, or say beside the rows on which day awards without one were issued.",
  ],
  "expires-before-issue": ["The expiry is before the issue.", "Correct one of the two dates."],
  "expired-without-expiry": [
    "The status says expired, but no expiry in the past is given.",
    "Fill in the day on which it expired.",
  ],
  "sources-disagree": [
    "Another source says something else: %.",
    "Settle it on the page of the award.",
  ],
  "proof-too-high": ["You may not give the proof “%”.", "Ask somebody who may check it."],
  // Badges
  "badge-failed": ["%", "The row is left out: what it says is not its issuer's word."],
  "badge-not-verified": ["%", "The award counts as claimed until that is settled."],
  "badge-issuer-unknown": [
    "The badge is genuine, but it is not known that % is the issuer whom the catalogue means.",
    "Give the issuer that address in the catalogue, or pin its key in Settings › Badges; until then it counts as claimed.",
  ],
  "badge-unclaimed": [
    "No known address of anybody is in the badge.",
    "Add the address to the person and import it again; whoever is chosen here gets it as a claim.",
  ],
  "badge-ambiguous": [
    "The badge names addresses of different people: %.",
    "Merge them if they are one person, or ask the issuer for a badge of one of them.",
  ],
  "badge-of-somebody-else": [
    "No address that is known of this person is in the badge.",
    "Add the address to the person first, or import the badge on the page of imports.",
  ],
  "badge-older": [
    "A newer edition of this badge is on record already.",
    "Nothing needs to be done.",
  ],
  "badge-warning": ["%", "Check that this is right."],
  "url-not-web": ["This is not a web address.", "Write it with https:// in front."],
  // Roles and levels
  "level-unknown": ["The framework has no such level.", "Its levels: %."],
  "level-of-introductory": [
    "The credential is introductory: it shows level % at most.",
    "Correct the level, or the tier.",
  ],
  "level-missing": [
    "No level is given, so that nothing is asked of the role.",
    "Fill in the level.",
  ],
  "competency-unknown": ["No framework has this competency.", "Import it with a roles file first."],
  "competency-shared": [
    "Several frameworks have a competency of this name: %.",
    "Rename one of them.",
  ],
  "role-code-unknown": ["No role has this code.", "Import the roles first, then this file."],
  "role-name-taken": [
    "Another role bears this name, under another code.",
    "Rename one of them: people choose roles by their names.",
  ],
  "competency-name-taken": [
    "Another competency of the framework bears this name.",
    "Rename one of them.",
  ],
  "no-longer-asked": [
    "The role asks for it until % only, and that stays so.",
    "Say that the file is a new version, to ask for it again.",
  ],
  "renamed-or-new": [
    "New, or known until now under another name?",
    "Choose what it was called, add it as new, or leave the rows out.",
  ],
  "framework-differs": ["A file is of one framework: this one is of “%”.", "Split the file."],
  "version-known": [
    "This version is in effect from % on already.",
    "Give that day, or another label.",
  ],
  "version-too-early": ["A version is in effect from % on.", "Choose that day or a later one."],
  // Requirements
  "applies-to-unclear": [
    "It is not clear to whom this applies.",
    "Write role:<name>, team:<path> or everyone; several are separated by semicolons.",
  ],
  "applies-to-mixed": [
    "Roles, teams and everyone cannot be mixed in one requirement.",
    "Make a requirement for each.",
  ],
  "role-unknown": ["There is no such role.", "Import it first, or correct its name. Alike: %."],
  "team-unknown": [
    "There is no such team.",
    "Write its whole path, with “ / ” between the levels.",
  ],
  "level-of-credential": ["A credential has no level.", "Empty the cell."],
  "until-before-from": ["The last day is before the first.", "Correct one of the two."],
  "versions-overlap": ["A version of this requirement from % overlaps.", "Correct the days."],
  "version-ended": ["The version from % ends the day before.", "Nothing needs to be done."],
  "rule-refused": ["%", "Correct the rows of this version of the requirement."],
  "requirement-incomplete": [
    "Another row of this requirement cannot be imported.",
    "Correct that row: a requirement is imported whole or not at all.",
  ],
  "requirement-waits": [
    "Another row of this requirement has to be decided first.",
    "Decide it: a requirement is imported whole or not at all.",
  ],
  "too-many-options": ["A group has at most % options.", "Split it."],
  // Catalogue
  "kind-assumed": ["No kind is given: taken for a certification.", "Fill in the kind."],
  "alias-taken": ["“%” already means another credential and is left out.", "Check which is right."],
  "name-taken": ["This name already means %.", "Correct the name."],
  "code-shared": ["Several credentials of this file have this code.", "Correct the codes."],
  "code-taken": ["This code belongs to %.", "Correct the code or the name."],
  "rule-not-understood": [
    "The rule cannot be read: %.",
    "Write it like 2 of (A; B; C), all of (A; B) or any of (A; B); they nest.",
  ],
  "rule-name-unknown": ["“%” is no credential that is known.", "Correct the name or add it."],
  "built-on-itself": ["The credential would be built on itself: %.", "Break the circle."],
  "currency-missing": ["A price needs a currency.", "Write it like EUR or USD."],
} as const satisfies { readonly [code: string]: readonly [message: string, hint: string] };

export type ProblemCode = keyof typeof PROBLEM_TEXTS;
