ALTER TABLE "competency_levels" ADD COLUMN "facet" text;--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table competency_levels add constraint competency_levels_facet
  check (facet in ('knowledge', 'understanding', 'ability'));
