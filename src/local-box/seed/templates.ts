import type { MetadataTemplate } from '../store/metadata.ts';
import { ENTERPRISE_ID } from './people.ts';

export const ENTERPRISE_SCOPE = `enterprise_${ENTERPRISE_ID}`;

export const CONTRACT: MetadataTemplate = {
  id: '3c1f6a50-7d0b-4a35-9a3e-6d5b1f0c2a11',
  scope: ENTERPRISE_SCOPE,
  key: 'contract',
  displayName: 'Contract',
  fields: [
    { type: 'string', key: 'partner', displayName: 'Partner' },
    { type: 'float', key: 'amount', displayName: 'Amount' },
    { type: 'date', key: 'endsOn', displayName: 'Ends on' },
    { type: 'enum', key: 'state', displayName: 'State', options: ['Draft', 'Signed', 'Ended'] },
  ],
};
