import { define } from '../../base/define.ts';
import { BscFreshness } from './bsc-freshness.ts';

define('bsc-freshness', BscFreshness);
