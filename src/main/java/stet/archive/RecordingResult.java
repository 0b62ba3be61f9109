package stet.archive;

/**
 * Counts of what the recording of a batch changed. The whole batch is on disk.
 *
 * @param recorded the observations that the archive did not have before
 * @param newArticles the articles that were never seen before
 * @param newVersions the increase of the number of versions
 * @param unchanged the observations that made no new version, including those already recorded
 * @param reverts the new versions with the content of an earlier version
 * @param cosmetic the new versions that differ from the previous version only in white space,
 *     Unicode form or quotation marks
 * @param conflicts the observations at an instant for which the archive also has another content
 * @param erased the observations of erased texts, which are recorded without these texts
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
