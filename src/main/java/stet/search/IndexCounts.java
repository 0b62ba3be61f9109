package stet.search;

import java.util.List;

/**
 * Numbers of articles, versions and edits in the index, including those that are left out of
 * results.
 *
 * @param notices in whole sentences, what is recorded and missing from the index
 */
public record IndexCounts(int articles, int versions, int edits, List<String> notices) {}
