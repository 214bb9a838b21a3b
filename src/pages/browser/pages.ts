import { offerCopying } from './parts/copy.ts';
import { followLinks } from './parts/follow-links.ts';
import { moveByKeys } from './parts/keys.ts';
import { findWhileTyping } from './parts/typing.ts';

offerCopying();
findWhileTyping();
followLinks();
moveByKeys();
