/** Imported for its effect, by what has a ContentUploader. */
import { bringSending } from './sending-code.ts';
import { Sending } from './sending.ts';

bringSending(Sending);
