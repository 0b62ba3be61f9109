package stet.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an article as a whole.
 *
 * @param identifier as it was given
 * @param original where it can be read at its source, null where the identifier is no web address
 * @param lastChanged null when it never changed
 * @param checking whether Stet is looking at it still; goes on with when
 * @param due when it looks next, null where it does not
 * @param looked how the last look went, empty for well
 * @param fetched where what was fetched of it is told, null where nothing was
 * @param changes {@code has changed 17 times}
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
