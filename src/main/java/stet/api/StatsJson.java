package stet.api;

/** How much the archive holds. */
public record StatsJson(long sources, long articles, long versions, long edits) {}
