package stet.archive;

import stet.model.Sha256;
import stet.store.ArchiveException;

/** Thrown when a content cannot be read because it differs from what was recorded. */
final class DamagedContentException extends ArchiveException {

  private static final long serialVersionUID = 1L;

  private final transient Sha256 content;
  private final String what;

  DamagedContentException(Sha256 content, String what) {
    super(
        "Content "
            + content
            + " "
            + what
            + ". Run `stet verify` to see what else is wrong, and restore a backup.");
    this.content = content;
    this.what = what;
  }

  Sha256 content() {
    return content;
  }

  /** The damage in the words of a {@link VerificationFinding}. */
  String what() {
    return what;
  }
}
