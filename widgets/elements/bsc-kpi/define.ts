import { define } from '../../base/define.ts';
import { BscKpi } from './bsc-kpi.ts';

define('bsc-kpi', BscKpi);
