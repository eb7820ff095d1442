import { define } from '../../base/define.ts';
import { BscComparison } from './bsc-comparison.ts';

define('bsc-comparison', BscComparison);
