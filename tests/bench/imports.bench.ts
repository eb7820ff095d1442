import Papa from 'papaparse';
import { bench, describe } from 'vitest';
