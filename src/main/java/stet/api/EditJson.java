package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.Revision;
import stet.model.SentenceSpan;
import stet.model.Significance;
import stet.model.Speaker;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Version;
import stet.search.Answer;

/**
 * An edit as JSON.
 *
 * @param from the first sighting of the version before
 * @param to the first sighting of the version after; the change was made before this
 * @param notBefore the last sighting of the version before; the change was made after this. It is
 *     null if the step leads from a later version to an earlier one, because nobody made such a
 *     change
 * @param revision the addresses of both versions as they are written in paths
 * @param kind {@code added}, {@code removed}, {@code replaced}, {@code moved}, {@code split} or
 *     {@code merged}
 * @param where {@code headline}, {@code byline} or {@code body}
 * @param persons the persons named before or after the edit
 * @param speakers the speakers before or after the edit
 * @param quotes the changes of quotations
 * @param swaps the words that replaced other words
 * @param figures the figures that replaced other figures
 * @param significance the significance of the edit and the reasons for it
 */
public record EditJson(
    Instant from,
    Instant to,
    @Nullable Instant notBefore,
    String revision,
    String kind,
    String where,
    @Nullable String before,
    @Nullable String after,
    List<WordJson> words,
    List<String> tags,
    List<PersonJson> persons,
    List<SpeakerJson> speakers,
    List<QuoteJson> quotes,
    List<SwapJson> swaps,
    List<FigureJson> figures,
    SignificanceJson significance) {

  /**
   * Words that stayed the {@code same}, were {@code removed} or were {@code added}.
   *
   * @param matched whether the words match the query; left out if they do not
   */
  public record WordJson(
      String op, String text, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean matched) {}

  /** A person's name, which is not an identity. */
  public record PersonJson(String key, String name) {}

  /**
   * A speaker as the text names one.
   *
   * @param verb the verb of saying; empty if there is none
   * @param person the person; null if the text does not name one
   */
  public record SpeakerJson(String phrase, String verb, @Nullable PersonJson person) {}

  /**
   * A change of a quotation.
   *
   * @param fate {@code added}, {@code removed}, {@code reworded}, {@code moved}, {@code
   *     to-paraphrase}, {@code from-paraphrase} or {@code other-speaker}
   * @param before the words before; empty if the quotation was added
   * @param after the words after; empty if the quotation was removed
   */
  public record QuoteJson(
      String fate,
      String before,
      String after,
      @Nullable SpeakerJson speakerBefore,
      @Nullable SpeakerJson speakerAfter) {}

  /** Words that replaced other words, both in lower case. */
  public record SwapJson(String before, String after) {}

  /** A figure that replaced another one, both as written in the text. */
  public record FigureJson(String before, String after) {}

  /**
   * The significance of an edit.
   *
   * @param value the significance, from 0 to 1
   * @param parts the reasons, the largest first; their weights are from 0 to 1
   */
  public record SignificanceJson(double value, List<PartJson> parts) {
    public record PartJson(String name, double weight) {}
  }

  static EditJson of(Revision revision, TaggedEdit edit) {
    Version from = revision.from();
    Version to = revision.to();
    String addresses = from.address() + ".." + to.address();
    boolean back = to.firstSeen().isBefore(from.lastSeen());
    return of(from.firstSeen(), to.firstSeen(), back ? null : from.lastSeen(), addresses, edit);
  }

  public static EditJson of(Answer.FoundEdit found) {
    String addresses = found.from() + ".." + found.to();
    List<WordJson> words =
        found.words().stream()
            .map(run -> new WordJson(run.op().label(), run.text(), run.matched()))
            .toList();
    return of(found.fromSeen(), found.seen(), found.notBefore(), addresses, words, found.edit());
  }

  static EditJson of(
      Instant from, Instant to, @Nullable Instant notBefore, String revision, TaggedEdit tagged) {
    List<WordJson> words =
        tagged.edit().words().stream()
            .map(run -> new WordJson(run.op().label(), run.text(), false))
            .toList();
    return of(from, to, notBefore, revision, words, tagged);
  }

  private static EditJson of(
      Instant from,
      Instant to,
      @Nullable Instant notBefore,
      String revision,
      List<WordJson> words,
      TaggedEdit tagged) {
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
        words,
        tagged.tags().stream().sorted().map(Tag::label).toList(),
        tagged.persons().stream().map(EditJson::person).toList(),
        tagged.speakers().stream().map(EditJson::speaker).toList(),
        tagged.quotes().stream().map(EditJson::quote).toList(),
        tagged.swaps().stream().map(swap -> new SwapJson(swap.before(), swap.after())).toList(),
        tagged.figures().stream().map(f -> new FigureJson(f.before(), f.after())).toList(),
        significance(tagged.significance()));
  }

  private static @Nullable String text(@Nullable SentenceSpan passage) {
    return passage == null ? null : passage.text();
  }

  private static PersonJson person(Person person) {
    return new PersonJson(person.key(), person.name());
  }

  static SpeakerJson speaker(Speaker speaker) {
    Person person = speaker.person();
    return new SpeakerJson(
        speaker.phrase(), speaker.verb(), person == null ? null : person(person));
  }

  private static QuoteJson quote(QuoteChange quote) {
    Speaker before = quote.speakerBefore();
    Speaker after = quote.speakerAfter();
    return new QuoteJson(
        quote.fate().label(),
        quote.before(),
        quote.after(),
        before == null ? null : speaker(before),
        after == null ? null : speaker(after));
  }

  private static SignificanceJson significance(Significance significance) {
    return new SignificanceJson(
        Math.round(significance.value() * 1000) / 1000.0,
        significance.parts().stream()
            .map(part -> new SignificanceJson.PartJson(part.name(), part.weight() / 100.0))
            .toList());
  }
}
