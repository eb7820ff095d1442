import { define } from '../../base/define.ts';
import { BscDistribution } from './bsc-distribution.ts';

define('bsc-distribution', BscDistribution);
