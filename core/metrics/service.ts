import { defineMetrics } from './define-metrics.ts';

/** How people are answered. */
export const serviceMetrics = defineMetrics({
  'service.response-time': {
    name: 'Response time',
    brief: 'How long people waited for the first answer on average.',
    unit: 's',
    kind: 'duration',
    direction: 'lower',
    cadenceDays: 7,
    drivers: ['trust'],
    aliases: { en: ['Response time', 'Average response time', 'First response time'] },
  },
  'service.complaints': {
    name: 'Public complaints',
    brief: 'Complaints made in public over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'lower',
    cadenceDays: 7,
    drivers: ['trust'],
    aliases: { en: ['Public complaints'] },
  },
  'service.complaints-resolved': {
    name: 'Complaints resolved',
    brief: 'Public complaints that were resolved over the period.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    drivers: ['trust'],
    aliases: { en: ['Complaints resolved', 'Resolved complaints'] },
  },
  'service.complaint-resolution-rate': {
    name: 'Complaint resolution rate',
    brief: 'The share of public complaints that were resolved, where a page shows it ready made.',
    unit: '%',
    kind: 'ratio',
    direction: 'higher',
    cadenceDays: 7,
    drivers: ['trust'],
    aliases: { en: ['Complaint resolution rate', 'Complaint resolve rate'] },
  },
});
