package stet.search;

import java.util.List;

/**
 * Numbers of articles, versions and edits in the index, those that are left out of results
 * included.
 *
 * @param notices what it lacks of what is recorded, in whole sentences
 */
public record IndexCounts(int articles, int versions, int edits, List<String> notices) {}
