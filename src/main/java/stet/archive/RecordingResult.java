package stet.archive;

/**
 * What became of a batch, all of it on disk.
 *
 * @param recorded observations that the archive did not hold
 * @param newArticles articles never seen before
 * @param newVersions how many more versions there are than before
 * @param unchanged observations that made no new version, those already held included
 * @param reverts new versions with the content of an earlier one
 * @param cosmetic new versions that differ from the one before only in white space, Unicode form or
 *     quotation marks
 * @param conflicts observations at an instant for which another content is held too
 * @param erased observations of texts that are erased: they are recorded without them
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
