package stet.web.view;

import org.jspecify.annotations.Nullable;

/**
 * Facts about an article as a whole, for all pages about it.
 *
 * @param identifier the identifier as the source gave it
 * @param original the address of the article at its source; null if the identifier is not a web
 *     address
 * @param lastChanged the time of the last change; null if the article never changed
 * @param checking whether Stet still checks the article, in words that continue with the time
 * @param due the time of the next check; null if there is none
 * @param looked the problem of the last check; empty if it had none
 * @param fetched the page of its stored fetches; null if there are none
 * @param changes the number of changes in words: {@code has changed 17 times}
 */
public record ArticleFacts(
    LabeledLink article,
    LabeledLink source,
    String identifier,
    @Nullable String original,
    InstantView firstSeen,
    @Nullable ChangeInterval lastChanged,
    InstantView lastSeen,
    String checking,
    @Nullable InstantView due,
    String looked,
    @Nullable String fetched,
    String changes,
    String atom,
    String rss) {}
