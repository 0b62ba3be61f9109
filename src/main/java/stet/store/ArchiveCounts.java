package stet.store;

/** Numbers of sources, articles, versions and observations in an archive. */
public record ArchiveCounts(long sources, long articles, long versions, long observations) {}
