package stet.archive;

/**
 * Counts of what the recording of a batch changed; the whole batch is on disk.
 *
 * @param recorded observations that the archive did not hold
 * @param newArticles articles never seen before
 * @param newVersions how many more versions there are than before
 * @param unchanged observations that made no new version, including observations already held
 * @param reverts new versions with the content of an earlier version
 * @param cosmetic new versions that differ from the version before only in white space, Unicode
 *     form or quotation marks
 * @param conflicts observations at an instant for which another content is held too
 * @param erased observations of erased texts: they are recorded without these texts
 * @param position the archive's position afterwards
 */
public record RecordingResult(
    int recorded,
    int newArticles,
    int newVersions,
    int unchanged,
    int reverts,
    int cosmetic,
    int conflicts,
    int erased,
    long position) {}
