// In the order in which the script packs smallest; the source comes first, for it feeds the rest.
import './elements/bsc-source/define.ts';
import './elements/bsc-scorecard/define.ts';
import './elements/bsc-goal/define.ts';
import './elements/bsc-distribution/define.ts';
import './elements/bsc-comparison/define.ts';
import './elements/bsc-findings/define.ts';
import './elements/bsc-heatmap/define.ts';
import './elements/bsc-risks/define.ts';
import './elements/bsc-explain/define.ts';
import './elements/bsc-strategy-map/define.ts';
import './elements/bsc-freshness/define.ts';
import './elements/bsc-kpi/define.ts';
import './elements/bsc-export/define.ts';
import './elements/bsc-trend/define.ts';
import './elements/bsc-perspective/define.ts';
