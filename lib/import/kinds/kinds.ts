import type { ImportKind } from "@/lib/import/import";
import { type Field, type FieldTable, fieldsOf } from "./field";

const PARTS_OF_NAME = {
  given_name: [["extra"], "first name,forename,vorname,prénom,nombre,voornaam"],
  family_name: [["extra"], "last name,surname,nachname,nom de famille,apellidos,achternaam"],
} satisfies FieldTable<string>;
const IN_PARTS = "given_name,family_name";

const PEOPLE = {
  person_id: [
    [],
    "employee id,employee number,staff id,personnel number,worker id,external id,id,personalnummer,mitarbeiternummer,mitarbeiter id,matricule",
  ],
  name: [
    [],
    "full name,person,employee,display name,employee name,worker,preferred name,mitarbeiter,mitarbeitername,nom complet",
    IN_PARTS,
  ],
  email: [
    [],
    "e-mail,mail,email address,work email,corporate email,primary email,user name,upn,e-mail-adresse,geschäftliche e-mail,adresse e-mail",
  ],
  other_emails: [
    [],
    "other addresses,other email,private email,personal email,alternate email,home email,private e-mail",
  ],
  team: [
    [],
    "department,org unit,organisation unit,organizational unit,unit,group,division,abteilung,service",
  ],
  role: [[], "roles,job role,job roles,job title,position,title,function,stelle,poste"],
  manager_email: [
    [],
    "manager,manager mail,line manager,line manager email,supervisor,supervisor email,reports to,reporting to,manager id,vorgesetzter,vorgesetzte,führungskraft,responsable",
  ],
  employment: [
    [],
    "employment type,worker type,contract type,type,beschäftigungsart,anstellungsart",
  ],
  joined_on: [
    ["date"],
    "joined,start date,hire date,date of hire,hired on,entry date,start,eintrittsdatum,eintritt,einstellungsdatum,date d'entrée",
  ],
  left_on: [
    ["date"],
    "left,end date,leave date,termination date,exit date,last day,end,austrittsdatum,austritt,letzter arbeitstag,date de sortie",
  ],
  ...PARTS_OF_NAME,
} satisfies FieldTable<string>;

const AWARDS = {
  person: [
    ["required"],
    "person id,email,e-mail,mail,recipient email,employee,holder,name,person name,employee id,recipient,learner",
    IN_PARTS,
  ],
  credential: [
    ["required"],
    "certification,certificate,credential name,certification name,badge,badge name,training,course,training title,qualification,title",
  ],
  issuer: [
    [],
    "issued by,vendor,provider,authority,issuing organization,issuing organisation,awarding body",
  ],
  issued_on: [
    ["date"],
    "issued,issue date,issued at,date issued,awarded on,earned on,completion date,completed on,date,achieved on,valid from,obtained",
  ],
  expires_on: [
    ["date"],
    "expires,expiry,expiry date,expiration,expiration date,expires at,valid until,valid to,end date,due date",
  ],
  number: [
    [],
    "credential id,certificate number,license number,licence number,certification id,certificate id,certification number,id number,no",
  ],
  url: [[], "link,verification url,credential url,badge url,proof url,evidence url"],
  hours: [
    ["extra"],
    "hours of learning,learning hours,training hours,duration hours,credit hours,cpe,cpes,cpe hours,cpe credits,cpd,cpd hours,cpd points,ceu hours,pdu,pdus,stunden,fortbildungsstunden,heures",
  ],
  status: [[], "state,activation status,credential status,result"],
  proof: [[], "proof level,verification level,verified"],
  issuer_url: [["extra"], "issuer web address"],
  person_name: [["extra"], "", IN_PARTS],
  person_emails: [["extra"], ""],
  person_alias: [["extra"], ""],
  kind: [["extra"], "credential type,badge type"],
  ...PARTS_OF_NAME,
} satisfies FieldTable<string>;

const ROLES = {
  role: [["required"], "job role,role name,job title,position,job"],
  family: [[], "role family,job family,profession,track"],
  competency: [["required"], "skill,skill name,competence,competency name,ability,knowledge"],
  level: [
    [],
    "required level,skill level,target level,minimum level,min level,proficiency,proficiency level",
  ],
  importance: [[], "priority,mandatory,necessity,requirement type,weight"],
  role_description: [["extra"], "role summary"],
  role_code: [["extra"], "role id,role codes"],
  role_former_code: [["extra"], ""],
  competency_key: [["extra"], "competency uri,skill uri"],
  competency_code: [["extra"], "skill code,competency id,skill id"],
  competency_former_key: [["extra"], ""],
  framework: [["extra"], "framework name"],
  framework_version: [["extra"], ""],
  framework_publisher: [["extra"], ""],
  framework_licence: [["extra"], "framework license"],
  framework_url: [["extra"], ""],
  competency_description: [["extra"], "skill description,description"],
  competency_area: [["extra"], "area,category,skill category,skill group"],
  level_description: [["extra"], "skill level description"],
  level_1: [["extra"], "level 1 description"],
  level_2: [["extra"], "level 2 description"],
  level_3: [["extra"], "level 3 description"],
  level_4: [["extra"], "level 4 description"],
  level_5: [["extra"], "level 5 description"],
} satisfies FieldTable<string>;

const REQUIREMENTS = {
  requirement: [["required"], "requirement name,name,control,obligation,rule"],
  regime: [[], "standard,regulation,framework,law,rule set"],
  clause: [[], "section,article,paragraph,control id,reference"],
  applies_to: [["required"], "scope,who,applies,audience,for"],
  group: [[], "option group,alternative group,set"],
  option_type: [[], "type,option kind"],
  option: [["required"], "credential,certification,competency,option code,option name"],
  min_level: [[], "level,minimum level,required level"],
  grace_days: [[], "grace,grace period,days of grace,grace period days"],
  regulated: [[], "is regulated,statutory"],
  renewal_window_days: [[], "renewal window,renewal window in days"],
  effective_from: [["date"], "valid from,from,start date,effective date,in force from"],
  effective_until: [["date"], "valid to,valid until,until,to,end date,in force until"],
  role_family: [["extra"], ""],
  option_issuer: [["extra"], ""],
} satisfies FieldTable<string>;

const CATALOGUE = {
  credential: [["required"], "credential name,certification,certification name,name,title,badge"],
  code: [[], "credential code,abbreviation,acronym,exam code,short name"],
  issuer: [[], "issued by,vendor,provider,authority,awarding body"],
  kind: [[], "type,credential type,category"],
  aliases: [[], "alias,other names,former names,also known as,synonyms"],
  validity_months: [[], "validity,valid for months,validity in months"],
  renewal_window_days: [[], "renewal window,renewal window in days"],
  hours: [[], "duration,duration hours,learning hours,effort"],
  price: [[], "cost,fee,exam fee"],
  currency: [[], "price currency"],
  delivery: [[], "delivery mode,mode"],
  assessment: [[], "assessment method"],
  tier: [[], "level of credential,stage"],
  specialty_of: [[], "speciality of,specialisation of,specialization of"],
  stack: [[], "stack rule,stacks from,made of"],
  prerequisites: [[], "prerequisite,requires"],
  competency: [[], "skill,skill name,competence"],
  level: [[], "skill level,competency level,level granted"],
  recognition: [["extra"], "recognised by,recognized by"],
  test_mode: [["extra"], "test delivery,exam delivery,exam mode"],
  purpose: [["extra"], "description,objective,what it is for"],
  credits: [["extra"], "credit points,ects,ects credits"],
  value_note: [["extra"], "value,market value,worth"],
  url: [["extra"], "link,web page"],
  source: [["extra"], "sources"],
  checked_on: [["extra", "date"], "checked,last checked"],
  mapping_note: [["extra"], "note on mapping"],
} satisfies FieldTable<string>;

const TABLES = {
  people: PEOPLE,
  awards: AWARDS,
  roles: ROLES,
  requirements: REQUIREMENTS,
  catalogue: CATALOGUE,
} satisfies { [kind in ImportKind]: FieldTable<string> };

/** The names of the columns that a kind of file can have. */
export type FieldName<Kind extends ImportKind> = keyof (typeof TABLES)[Kind] & string;

/** The columns that each kind of file can have, those of its template first and in its order. */
export const FIELDS: { readonly [kind in ImportKind]: readonly Field[] } = {
  people: fieldsOf(PEOPLE),
  awards: fieldsOf(AWARDS),
  roles: fieldsOf(ROLES),
  requirements: fieldsOf(REQUIREMENTS),
  catalogue: fieldsOf(CATALOGUE),
};
