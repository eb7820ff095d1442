import { define } from '../../base/define.ts';
import { BscExplain } from './bsc-explain.ts';

define('bsc-explain', BscExplain);
