import { define } from '../../base/define.ts';
import { BscHeatmap } from './bsc-heatmap.ts';

define('bsc-heatmap', BscHeatmap);
