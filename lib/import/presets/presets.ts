import { accredible } from "./awards/accredible";
import { credlyBulk } from "./awards/credly-bulk";
import { credlyOrganisation } from "./awards/credly-organisation";
import { credlyProfile } from "./awards/credly-profile";
import { graphCertifications } from "./awards/graph-certifications";
import { linkedinCertifications } from "./awards/linkedin-certifications";
import { msPartnerTrainings } from "./awards/ms-partner-trainings";
import { dod8140 } from "./dod-8140";
import { casePackage } from "./frameworks/case-package";
import { dcwf } from "./frameworks/dcwf";
import { enisaECf, enisaEcsf } from "./frameworks/enisa-ecsf";
import { escoOccupations, escoRelations, escoSkillGroups, escoSkills } from "./frameworks/esco";
import { nice } from "./frameworks/nice";
import { richSkillsExport, richSkillsImport } from "./frameworks/rich-skills";
import { bamboohr } from "./people/bamboohr";
import { personio } from "./people/personio";
import { workday } from "./people/workday";
import type { Preset } from "./preset";
import { ukCapabilityRoles } from "./uk-capability-roles";
import { ukCapabilitySkills } from "./uk-capability-skills";

/** The files that are known as they are; each has a sample that no other one takes for its own. */
export const PRESETS: readonly Preset[] = [
  ukCapabilityRoles,
  ukCapabilitySkills,
  dod8140,
  msPartnerTrainings,
  credlyProfile,
  credlyOrganisation,
  credlyBulk,
  linkedinCertifications,
  graphCertifications,
  accredible,
  bamboohr,
  personio,
  workday,
  nice,
  dcwf,
  enisaEcsf,
  enisaECf,
  casePackage,
  richSkillsExport,
  richSkillsImport,
  escoSkills,
  escoSkillGroups,
  escoOccupations,
  escoRelations,
];
