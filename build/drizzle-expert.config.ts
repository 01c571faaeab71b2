import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./src-shared/schema/expert.ts", "./src-shared/schema/expert-ballots.ts", "./src-shared/schema/journal.ts"],
  out: "./migrations/expert",
  casing: "snake_case",
});
