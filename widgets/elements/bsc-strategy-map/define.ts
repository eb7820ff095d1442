import { define } from '../../base/define.ts';
import { BscStrategyMap } from './bsc-strategy-map.ts';

define('bsc-strategy-map', BscStrategyMap);
