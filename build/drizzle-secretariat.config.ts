import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./src-shared/schema/secretariat.ts",
  out: "./migrations/secretariat",
  casing: "snake_case",
});
