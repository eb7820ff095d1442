import { define } from '../../base/define.ts';
import { BscScorecard } from './bsc-scorecard.ts';

define('bsc-scorecard', BscScorecard);
