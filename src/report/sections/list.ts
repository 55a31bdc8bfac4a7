import { claimsSection } from './claims.js';
import { clustersSection } from './clusters.js';
import { conflictsSection } from './conflicts.js';
import { groupsSection } from './groups.js';
import { layoutSection } from './layout.js';
import { methodsSection } from './methods.js';
import { projectionSection } from './projection.js';
import { qualitySection } from './quality.js';
import { scenariosSection } from './scenarios.js';
import type { SectionSpec } from './section.js';
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
  targetsSection,
  trackingSection,
  layoutSection,
  conflictsSection,
  claimsSection,
  qualitySection,
  methodsSection,
  sourcesSection,
];
