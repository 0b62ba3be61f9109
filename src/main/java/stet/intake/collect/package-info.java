/**
 * Watching of sources: the package reads what they announce, checks their articles again and again,
 * politely, and records the texts.
 *
 * <p>The input is the {@link stet.store.Source}s that are set up, and the output is observations in
 * the archive. The responses are stored in WARC files next to the archive, so that better rules can
 * extract articles from them again. Only responses that were received completely are recorded. The
 * robots.txt and the pace of each host are obeyed. No link leads into a network that is not public,
 * unless the source allows it.
 */
@NullMarked
package stet.intake.collect;

import org.jspecify.annotations.NullMarked;
