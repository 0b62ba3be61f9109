package stet.search;

import java.util.List;

/**
 * How much the index holds, what is left out of results included.
 *
 * @param notices what it lacks of what is recorded, in whole sentences
 */
public record Holdings(int articles, int versions, int edits, List<String> notices)
    implements Held {}
