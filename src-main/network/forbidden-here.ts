import { forbidNetwork } from "#main/network/forbid-network.ts";

/* Imported before anything else by every process of the program. */
forbidNetwork();
