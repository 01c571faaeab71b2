import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: [
    "./src-shared/schema/secretariat.ts",
    "./src-shared/schema/secretariat-checked.ts",
    "./src-shared/schema/secretariat-desk.ts",
    "./src-shared/schema/secretariat-decisions.ts",
    "./src-shared/schema/secretariat-intake.ts",
    "./src-shared/schema/secretariat-merged.ts",
    "./src-shared/schema/secretariat-paper.ts",
    "./src-shared/schema/secretariat-photos.ts",
    "./src-shared/schema/secretariat-printings.ts",
    "./src-shared/schema/secretariat-public-votes.ts",
    "./src-shared/schema/secretariat-review.ts",
    "./src-shared/schema/secretariat-roster.ts",
    "./src-shared/schema/secretariat-run-off.ts",
    "./src-shared/schema/secretariat-tables.ts",
    "./src-shared/schema/secretariat-verified.ts",
    "./src-shared/schema/journal.ts",
  ],
  out: "./migrations/secretariat",
  casing: "snake_case",
});
