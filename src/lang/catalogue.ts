import { agencyMessages } from './agencies.js';
import { boardMessages } from './board.js';
import { bridgeMessages } from './bridges.js';
import { briefMessages } from './brief.js';
import { cityMessages } from './cities.js';
import { claimMessages } from './claims.js';
import { cliMessages } from './cli.js';
import { conflictMessages } from './conflicts.js';
import { contributionMessages } from './contribution.js';
import { draftMessages } from './draft.js';
import { editingMessages } from './editing.js';
import { evidenceMessages } from './evidence.js';
import { expectationMessages } from './expectations.js';
import { exportMessages } from './export.js';
import { findingMessages } from './findings.js';
import { officeMessages } from './office.js';
import { pageMessages } from './page.js';
import { pictureMessages } from './pictures.js';
import { programmeMessages } from './programmes.js';
import { projectionMessages } from './projection.js';
import { reportMessages } from './report.js';
import { ruleMessages } from './rules.js';
import { schemeMessages } from './schemes.js';
import { simulationMessages } from './simulation.js';
import { solvingMessages } from './solving.js';
import { tableMessages } from './tables.js';
import { termMessages } from './terms.js';
import { textRuleMessages } from './text-rules.js';
import { traceMessages } from './trace.js';
import { trackingMessages } from './tracking.js';
import { unitMessages } from './units.js';
import { validateMessages } from './validate.js';
import { whatIfMessages } from './whatif.js';

/** Every sentence and term that the tool prints, in both languages. */
export const catalogue = {
  ...termMessages,
  ...findingMessages,
  ...cliMessages,
  ...reportMessages,
  ...programmeMessages,
  ...agencyMessages,
  ...projectionMessages,
  ...officeMessages,
  ...ruleMessages,
  ...bridgeMessages,
  ...textRuleMessages,
  ...validateMessages,
  ...conflictMessages,
  ...contributionMessages,
  ...claimMessages,
  ...boardMessages,
  ...briefMessages,
  ...cityMessages,
  ...evidenceMessages,
  ...editingMessages,
  ...draftMessages,
  ...trackingMessages,
  ...whatIfMessages,
  ...simulationMessages,
  ...solvingMessages,
  ...expectationMessages,
  ...traceMessages,
  ...tableMessages,
  ...unitMessages,
  ...exportMessages,
  ...schemeMessages,
  ...pictureMessages,
  ...pageMessages,
};
