/** Imported for its effect, by what sends upstream's requests. */
import { createRequests, troubleOf } from './requests.ts';
import { bringRequests } from './requests-code.ts';

bringRequests({ createRequests, troubleOf });
