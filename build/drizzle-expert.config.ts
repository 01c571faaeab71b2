import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./src-shared/schema/expert.ts",
  out: "./migrations/expert",
  casing: "snake_case",
});
