/**
 * Watches sources: reads what they announce, looks at their articles again and again, politely, and
 * records what they say.
 *
 * <p>Takes the {@link stet.store.Source}s that are set up; gives observations to the archive. What
 * was fetched is kept in WARC files beside it, from which it can be extracted again by better
 * rules. Guarantees that nothing is recorded that was not received whole, that robots.txt and the
 * pace of each host are kept, and that no link leads into a network that is not public.
 */
@NullMarked
package stet.intake.collect;

import org.jspecify.annotations.NullMarked;
