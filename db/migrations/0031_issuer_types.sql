ALTER TABLE "issuers" ADD COLUMN "type" text;--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table issuers add constraint issuers_type
  check (type in ('vendor', 'association', 'academia', 'training-provider', 'authority', 'employer'));
