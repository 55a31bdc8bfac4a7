import { agenciesSection } from './agencies.js';
import { boardSection } from './board.js';
import { claimsSection } from './claims.js';
import { clustersSection } from './clusters.js';
import { conflictsSection } from './conflicts.js';
import { groupsSection } from './groups.js';
import { layoutSection } from './layout.js';
import { methodsSection } from './methods.js';
import { programmesSection } from './programmes.js';
import { projectionSection } from './projection.js';
import { qualitySection } from './quality.js';
import { scenariosSection } from './scenarios.js';
import { schemesSection } from './schemes.js';
import type { SectionSpec } from './section.js';
import { sensitivitySection } from './sensitivity.js';
import { sourcesSection } from './sources.js';
import { summarySection } from './summary.js';
import { targetsSection } from './targets.js';
import { trackingSection } from './tracking.js';

/** The sections in the order in which a report has them. */
export const sections: readonly SectionSpec[] = [
  summarySection,
  groupsSection,
  clustersSection,
  projectionSection,
  scenariosSection,
  sensitivitySection,
  targetsSection,
  trackingSection,
  layoutSection,
  conflictsSection,
  claimsSection,
  programmesSection,
  schemesSection,
  agenciesSection,
  boardSection,
  qualitySection,
  methodsSection,
  sourcesSection,
];
