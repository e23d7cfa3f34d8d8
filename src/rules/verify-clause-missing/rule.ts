import { defineRule } from '../rule.js';

export default defineRule({ severity: 'error', stage: 'verify' });
