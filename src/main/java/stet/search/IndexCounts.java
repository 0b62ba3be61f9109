package stet.search;

import java.util.List;

/**
 * The numbers of articles, versions and edits in the index, including those that results leave out.
 *
 * @param notices sentences about what the archive has recorded but the index lacks
 */
public record IndexCounts(int articles, int versions, int edits, List<String> notices) {}
