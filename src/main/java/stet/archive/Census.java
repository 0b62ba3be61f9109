package stet.archive;

/** How much there is. */
public record Census(long sources, long articles, long versions, long observations) {}
