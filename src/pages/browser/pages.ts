import { offerCopying } from './parts/copy.ts';
import { followLinks } from './parts/follow-links.ts';
import { moveByKeys } from './parts/keys.ts';
import { findWhileTyping } from './parts/typing.ts';

offerCopying();
// At the desk, what somebody types into an entry must not give way to results.
if (document.querySelector('#desk') === null) findWhileTyping();
followLinks();
moveByKeys();
