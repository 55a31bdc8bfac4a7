import { agenciesSection } from './agencies.js';
import { boardSection } from './board.js';
import { claimsSection } from './claims.js';
import { clustersSection } from './clusters.js';
import { conflictsSection } from './conflicts.js';
import { groupsSection } from './groups.js';
import { judgementsSection } from './judgements.js';
import { layoutSection } from './layout.js';
import { methodsSection } from './methods.js';
import { outlookSection } from './outlook.js';
import { problemsSection } from './problems.js';
import { profileSection } from './profile.js';
import { programmesSection } from './programmes.js';
import { progressSection } from './progress.js';
import { projectionSection } from './projection.js';
import { qualitySection } from './quality.js';
import { requestsSection } from './requests.js';
import { scenariosSection } from './scenarios.js';
import { schemesSection } from './schemes.js';
import type { SectionSpec } from './section.js';
import { sensitivitySection } from './sensitivity.js';
import { sourcesSection } from './sources.js';
import { targetsSection } from './targets.js';
import { trackingSection } from './tracking.js';

/** The sections of the brief itself, in order: what a reader with two minutes gets. */
export const briefSections: readonly SectionSpec[] = [
  judgementsSection,
  profileSection,
  outlookSection,
  progressSection,
  problemsSection,
  requestsSection,
];

/** The annexes: everything to check it by. */
export const annexSections: readonly SectionSpec[] = [
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
