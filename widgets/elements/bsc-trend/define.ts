import { define } from '../../base/define.ts';
import { BscTrend } from './bsc-trend.ts';

define('bsc-trend', BscTrend);
