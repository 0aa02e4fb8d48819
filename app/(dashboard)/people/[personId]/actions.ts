"use server";

import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { changeAssessment } from "@/db/commands/assessment/change-assessment";
import { removeAssessment } from "@/db/commands/assessment/remove-assessment";
import { changeMembership } from "@/db/commands/membership/change-membership";
import { removeMembership } from "@/db/commands/membership/remove-membership";
import { changePerson } from "@/db/commands/person/change-person";
import { changeRoleAssignment } from "@/db/commands/role-assignment/change-role-assignment";
import { removeRoleAssignment } from "@/db/commands/role-assignment/remove-role-assignment";
import { recordUse } from "@/db/commands/use/record-use";
import { withdrawUse } from "@/db/commands/use/withdraw-use";
import { changeWaiver } from "@/db/commands/waiver/change-waiver";
import { removeWaiver } from "@/db/commands/waiver/remove-waiver";
import {
  AssessmentForm,
  AssignmentForm,
  MembershipForm,
  PersonForm,
  RemovalForm,
  UseForm,
  WaiverForm,
} from "./forms";

export const savePerson = action(PersonForm, async (actor, input) =>
  outcomeOf(await changePerson(actor, input), "Saved."),
);

export const saveMembership = action(MembershipForm, async (actor, input) =>
  outcomeOf(await changeMembership(actor, input), "Saved."),
);

export const dropMembership = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await removeMembership(actor, seen), "Removed."),
);

export const saveAssignment = action(AssignmentForm, async (actor, input) =>
  outcomeOf(await changeRoleAssignment(actor, input), "Saved."),
);

export const dropAssignment = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await removeRoleAssignment(actor, seen), "Removed."),
);

export const saveAssessment = action(AssessmentForm, async (actor, input) =>
  outcomeOf(await changeAssessment(actor, input), "Saved."),
);

export const dropAssessment = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await removeAssessment(actor, seen), "Removed."),
);

export const addUse = action(UseForm, async (actor, input) =>
  outcomeOf(await recordUse(actor, input), "Recorded."),
);

export const dropUse = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await withdrawUse(actor, seen), "Removed."),
);

export const saveWaiver = action(WaiverForm, async (actor, input) =>
  outcomeOf(await changeWaiver(actor, input), "Saved."),
);

export const dropWaiver = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await removeWaiver(actor, seen), "Removed."),
);
