/** The words of which error texts are made, the most frequent first. */
export const COMMON_WORDS: readonly string[] =
  `the is not to a of or for in request parameter invalid failed error check service and resource specified be
  does exist instance please whether value correct your try again this has been later contact support
  administrator must name permission operation with by status are same as from on project access already account
  system quota exceeded missing id key user format type region limit token internal required maximum available
  image volume network subnet cluster node server database backup snapshot domain policy role group tenant
  authentication authorization denied length number found create delete update query modify list bind unbind
  attach detach start stop restart expired timeout exception body header field empty null string integer range
  between characters contain letters digits underscores hyphens address port protocol listener certificate pool
  member health monitor gateway route table security rule bandwidth elastic public private virtual cloud storage
  bucket object file directory version tag label metadata configuration template task job queue topic message
  subscription consumer producer partition replica shard index engine flavor specification disk size capacity
  memory cpu usage package order payment balance arrears frozen unsubscribed renewal period month expiration
  encryption decryption algorithm signature secret credential password login session agency delegate enterprise
  organization unit department audit log trace event alarm threshold metric dimension namespace data source
  target migration replication synchronization recovery restore rollback upgrade patch release deployment
  application component environment variable function trigger workflow pipeline build repository branch commit
  container pod image registry scheduler autoscaling policy cooldown action condition expression syntax parse
  unsupported illegal duplicate conflict locked busy unavailable overloaded throttled exceeded concurrent`.split(
    /\s+/,
  );

const SYLLABLES =
  'ba ce di fo gu ka le mi no pu ra se ti vo xu za ber con del fen gral hop lin mar nex por quil ros stan tor vel win'.split(
    ' ',
  );

/** So many words that no language has, for the long tail of names in a catalog. */
export function generateWords(count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const [first, second, third] = [
      number % 33,
      Math.floor(number / 33) % 33,
      Math.floor(number / 1089) % 33,
    ];
    return `${SYLLABLES[first]}${SYLLABLES[second]}${third === 0 ? '' : SYLLABLES[third]}`;
  });
}
