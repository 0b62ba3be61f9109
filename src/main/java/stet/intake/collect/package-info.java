/**
 * Watching of sources: the package reads what they announce, checks their articles again and again,
 * politely, and records the texts.
 *
 * <p>The package takes the {@link stet.store.Source}s that are set up; it gives observations to the
 * archive. The responses are stored in WARC files next to it, from which articles can be extracted
 * again by better rules. Only responses that were received completely are recorded, robots.txt and
 * the pace of each host are obeyed, and no link leads into a network that is not public, unless the
 * source allows it.
 */
@NullMarked
package stet.intake.collect;

import org.jspecify.annotations.NullMarked;
