package stet.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.Revision;
import stet.model.TaggedEdit;
import stet.model.Version;
import stet.web.view.ArticleFacts;
import stet.web.view.DiffPage;
import stet.web.view.InstantView;
import stet.web.wording.EditExcerpt;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.QuotedLine;
import stet.web.wording.SiteLinks;

/**
 * Builder of the citations of a comparison. A citation of an edit has everything that a reader
 * needs to find, date and check it: both wordings, the times at which each was seen, the publisher,
 * the address of the edit and the hashes of both versions.
 */
final class CitationBuilder {

  /** The most characters of a sentence in a citation. Nearly every sentence is cited completely. */
  private static final int MOST_CHARACTERS = 600;

  private final ArticleFacts article;
  private final Revision revision;
  private final String address;

  /**
   * Creates a builder.
   *
   * @param address the complete address of the comparison
   */
  CitationBuilder(ArticleFacts article, Revision revision, String address) {
    this.article = article;
    this.revision = revision;
    this.address = address;
  }

  /**
   * Returns the citation of an edit.
   *
   * @param anchor the anchor of the edit; null, or the anchor of no edit, for the most significant
   *     one
   */
  DiffPage.Citation of(@Nullable String anchor) {
    Optional<TaggedEdit> chosen =
        revision.edits().stream()
            .filter(edit -> SiteLinks.anchor(edit.edit()).equals(anchor))
            .findFirst();
    Optional<TaggedEdit> cited = chosen.or(() -> EditWording.foremost(revision));
    String wordings =
        cited
            .map(edit -> wordings(edit.edit()) + others(chosen.isPresent()))
            .orElse(
                "Compared as seen "
                    + seen(revision.from())
                    + ", and as seen "
                    + seen(revision.to())
                    + ".");
    @Nullable String place = cited.map(edit -> SiteLinks.anchor(edit.edit())).orElse(null);
    return new DiffPage.Citation(
        subject() + wordings + " Times are UTC. Compared by Stet.",
        place,
        place == null ? address : address + "#" + place,
        revision.from().content().hex(),
        revision.to().content().hex());
  }

  private String subject() {
    return QuotedLine.of(article.article().text())
        + ", "
        + article.source().text()
        + ", "
        + article.identifier()
        + ". ";
  }

  /** Returns both wordings, each with the times at which it was seen. */
  private String wordings(Edit edit) {
    String before = quoted(edit.beforeText());
    String after = quoted(edit.afterText());
    String then = " Seen " + seen(revision.to()) + ": ";
    String first = "Seen " + seen(revision.from()) + ": ";
    return switch (edit.kind()) {
      case ADDED -> first + "not in the text." + then + after + ", added.";
      case REMOVED -> first + before + "." + then + "no longer in the text.";
      case REPLACED, SPLIT, MERGED -> first + before + "." + then + after + ".";
      case MOVED -> first + before + "." + then + after + ", in another place.";
    };
  }

  private static String quoted(String text) {
    return QuotedLine.of(EditExcerpt.beginning(text, MOST_CHARACTERS));
  }

  /** Returns how many edits there are besides, and the kind of the revision if it is unusual. */
  private String others(boolean chosen) {
    int count = revision.edits().size();
    String one = chosen ? " (One of " : " (The most significant of ";
    String others = count == 1 ? "" : one + PageWording.count(count, "edit") + ".)";
    String kind = PageWording.kind(revision.kind());
    return kind.isEmpty()
        ? others
        : others + " " + PageWording.sentence(kind) + ": " + PageWording.meaning(revision.kind());
  }

  /**
   * Returns the time from the first to the last sighting of a version, or a single time if it was
   * seen only once.
   */
  private static String seen(Version version) {
    String first = InstantView.precise(version.firstSeen()).text();
    return version.firstSeen().equals(version.lastSeen())
        ? first
        : "from " + first + " to " + InstantView.precise(version.lastSeen()).text();
  }
}
