import { clustersSection } from './clusters.js';
import { groupsSection } from './groups.js';
import { layoutSection } from './layout.js';
import { projectionSection } from './projection.js';
import type { SectionSpec } from './section.js';
import { sourcesSection } from './sources.js';
import { summarySection } from './summary.js';

/** The sections in the order in which a report has them. */
export const sections: readonly SectionSpec[] = [summarySection, groupsSection, projectionSection, clustersSection, layoutSection, sourcesSection];
