package stet.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.Passage;
import stet.model.Revision;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Version;
import stet.search.Answer;

/**
 * An edit.
 *
 * @param from first sighting of the version before
 * @param to first sighting of the version after: the change came before this
 * @param notBefore last sighting of the version before: the change came after this
 * @param revision the two addresses, as they stand in paths
 * @param kind {@code added}, {@code removed}, {@code replaced}, {@code moved}, {@code split} or
 *     {@code merged}
 * @param where {@code headline}, {@code byline} or {@code body}
 */
public record EditJson(
    Instant from,
    Instant to,
    Instant notBefore,
    String revision,
    String kind,
    String where,
    @Nullable String before,
    @Nullable String after,
    List<WordJson> words,
    List<String> tags,
    List<PersonJson> persons) {

  /** Words that are the {@code same}, were {@code removed} or {@code added}. */
  public record WordJson(String op, String text) {}

  /** "People named so": a name, not an identity. */
  public record PersonJson(String key, String name) {}

  static EditJson of(Revision revision, TaggedEdit edit) {
    Version from = revision.from();
    Version to = revision.to();
    String addresses = from.address() + ".." + to.address();
    return of(from.firstSeen(), to.firstSeen(), from.lastSeen(), addresses, edit);
  }

  static EditJson of(Answer.FoundEdit found) {
    String addresses = found.from() + ".." + found.to();
    return of(found.fromSeen(), found.seen(), found.notBefore(), addresses, found.edit());
  }

  private static EditJson of(
      Instant from, Instant to, Instant notBefore, String revision, TaggedEdit tagged) {
    Edit edit = tagged.edit();
    return new EditJson(
        from,
        to,
        notBefore,
        revision,
        edit.kind().label(),
        edit.where().label(),
        text(edit.before()),
        text(edit.after()),
        edit.words().stream().map(run -> new WordJson(run.op().label(), run.text())).toList(),
        tagged.tags().stream().sorted().map(Tag::label).toList(),
        tagged.persons().stream().map(p -> new PersonJson(p.key(), p.name())).toList());
  }

  private static @Nullable String text(@Nullable Passage passage) {
    return passage == null ? null : passage.text();
  }
}
