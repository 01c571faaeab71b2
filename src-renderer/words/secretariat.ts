import { bulkWords } from "#renderer/words/secretariat-bulk.ts";
import { bundlesWords } from "#renderer/words/secretariat-bundles.ts";
import { changesWords } from "#renderer/words/secretariat-changes.ts";
import { convertersWords } from "#renderer/words/secretariat-converters.ts";
import { checkedWords } from "#renderer/words/secretariat-checked.ts";
import { deskWords } from "#renderer/words/secretariat-desk.ts";
import { evidenceWords } from "#renderer/words/secretariat-evidence.ts";
import { formWords } from "#renderer/words/secretariat-form.ts";
import { freezeWords } from "#renderer/words/secretariat-freeze.ts";
import { handOverWords } from "#renderer/words/secretariat-hand-over.ts";
import { handOutsWords } from "#renderer/words/secretariat-hand-outs.ts";
import { receivedWords } from "#renderer/words/secretariat-received.ts";
import { importsWords } from "#renderer/words/secretariat-imports.ts";
import { intakeWords } from "#renderer/words/secretariat-intake.ts";
import { keepingWords } from "#renderer/words/secretariat-keeping.ts";
import { keysWords } from "#renderer/words/secretariat-keys.ts";
import { lossesWords } from "#renderer/words/secretariat-losses.ts";
import { mergeWords } from "#renderer/words/secretariat-merge.ts";
import { paperEntryWords } from "#renderer/words/secretariat-paper-entry.ts";
import { papersWords } from "#renderer/words/secretariat-papers.ts";
import { assignmentWords, conflictsWords } from "#renderer/words/secretariat-panels.ts";
import { quotaWords, standingWords } from "#renderer/words/secretariat-quota.ts";
import { photosWords } from "#renderer/words/secretariat-photos.ts";
import { redeliveryWords } from "#renderer/words/secretariat-redelivery.ts";
import { resultWords } from "#renderer/words/secretariat-result.ts";
import { resultPapersWords } from "#renderer/words/secretariat-result-papers.ts";
import { rosterWords } from "#renderer/words/secretariat-roster.ts";
import { roundsWords } from "#renderer/words/secretariat-rounds.ts";
import { rulesWords } from "#renderer/words/secretariat-rules.ts";
import { publicVotesWords } from "#renderer/words/secretariat-public-votes.ts";
import { runOffWords } from "#renderer/words/secretariat-run-off.ts";
import { screeningWords } from "#renderer/words/secretariat-screening.ts";
import { selectionWords } from "#renderer/words/secretariat-selection.ts";
import { slipsWords } from "#renderer/words/secretariat-slips.ts";
import { solidityWords } from "#renderer/words/secretariat-solidity.ts";
import { spreadWords } from "#renderer/words/secretariat-spread.ts";
import { unitNamesWords } from "#renderer/words/secretariat-unit-names.ts";
import { verifiedWords } from "#renderer/words/secretariat-verified.ts";
import { tablesWords } from "#renderer/words/secretariat-tables.ts";

/** Words of the secretariat's screens. */
export const secretariatWords = {
  desk: deskWords,
  rounds: roundsWords,
  rules: rulesWords,
  intake: intakeWords,
  redelivery: redeliveryWords,
  tables: tablesWords,
  photos: photosWords,
  form: formWords,
  screening: screeningWords,
  bulk: bulkWords,
  handOver: handOverWords,
  checked: checkedWords,
  keeping: keepingWords,
  unitNames: unitNamesWords,
  verified: verifiedWords,
  quota: quotaWords,
  papers: papersWords,
  roster: rosterWords,
  conflicts: conflictsWords,
  assignment: assignmentWords,
  keys: keysWords,
  losses: lossesWords,
  bundles: bundlesWords,
  converters: convertersWords,
  standing: standingWords,
  slips: slipsWords,
  handOuts: handOutsWords,
  merge: mergeWords,
  imports: importsWords,
  received: receivedWords,
  paperEntry: paperEntryWords,
  selection: selectionWords,
  freeze: freezeWords,
  changes: changesWords,
  runOff: runOffWords,
  publicVotes: publicVotesWords,
  solidity: solidityWords,
  spread: spreadWords,
  result: resultWords,
  resultPapers: resultPapersWords,
  evidence: evidenceWords,
};
