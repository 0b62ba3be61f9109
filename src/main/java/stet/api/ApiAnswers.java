package stet.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Publisher;
import stet.model.Revision;
import stet.model.Tag;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.Withholding;
import stet.revision.RevisionHistory;
import stet.revision.RevisionStep;
import stet.search.Answer;
import stet.search.BadQuery;
import stet.search.ChangeLog;
import stet.search.Completion;
import stet.search.Facets;
import stet.search.PersonProfile;
import stet.search.PersonQuestion;
import stet.search.PersonSearch;
import stet.search.PhraseTimeline;
import stet.search.QuotationHistory;
import stet.search.QuotationSearch;
import stet.search.Result;
import stet.search.SearchEngine;
import stet.search.SwapTable;

/** Factory of the JSON answers of the web API and the command line. Safe for all threads. */
public final class ApiAnswers {

  private final Archive archive;
  private final RevisionHistory histories;

  public ApiAnswers(Archive archive, RevisionHistory histories) {
    this.archive = archive;
    this.histories = histories;
  }

  public SearchJson search(Answer answer) {
    Answer.Totals total = answer.total();
    return new SearchJson(
        answer.query(),
        answer.notices(),
        answer.instead(),
        new SearchJson.TotalJson(total.articles(), total.versions(), total.edits(), total.exact()),
        answer.results().stream().map(this::result).toList(),
        answer.next(),
        milliseconds(answer.took()));
  }

  /** The profile of a person's name. */
  public Result<PersonProfile> profile(SearchEngine search, PersonQuestion question) {
    return new PersonSearch(search, archive).of(question);
  }

  public ProfileJson profile(PersonProfile profile) {
    SearchJson edits = search(profile.edits());
    PersonProfile.Counts counts = profile.counts();
    return new ProfileJson(
        profile.name(),
        edits.query(),
        edits.notices(),
        edits.instead(),
        edits.total(),
        counts == null ? null : ProfileJson.of(counts, archive.publishers()),
        edits.results(),
        edits.next(),
        milliseconds(profile.took()));
  }

  public FacetsJson facets(Facets facets) {
    return new FacetsJson(
        facets.query(),
        facets.notices(),
        facets.partial(),
        facets.articles(),
        facets.facets().stream().map(facet -> FacetsJson.of(facet, archive.publishers())).toList(),
        FacetsJson.of(facets.histogram()),
        milliseconds(facets.took()));
  }

  public SwapsJson swaps(SwapTable table) {
    return SwapsJson.of(table, milliseconds(table.took()));
  }

  /** A step in which a query finds something. */
  public StepJson step(ChangeLog.Entry entry) {
    return StepJson.of(entry, publisher(entry.article()));
  }

  public CompletionsJson completions(List<Completion> completions) {
    return new CompletionsJson(completions.stream().map(CompletionsJson::of).toList());
  }

  public ErrorJson error(BadQuery<?> bad) {
    return new ErrorJson(
        bad.message(),
        bad.at() == BadQuery.NOWHERE ? null : bad.at(),
        bad.instead().isEmpty() ? null : bad.instead());
  }

  public ArticleJson article(Timeline timeline) {
    return ArticleJson.of(
        timeline.article(),
        publisher(timeline.article()),
        archive.content(timeline.last().content()).headline(),
        timeline.first().firstSeen(),
        timeline.last().firstSeen(),
        timeline.versions().size());
  }

  /**
   * A page of articles.
   *
   * @param next the cursor of the next page; null on the last page
   */
  public ArticlesJson articles(List<Timeline> timelines, @Nullable String next) {
    return new ArticlesJson(timelines.stream().map(this::article).toList(), next);
  }

  /** The public log of what is withheld. */
  public WithheldJson withheld() {
    return new WithheldJson(
        archive.withholdings(0).reversed().stream().map(this::withheld).toList());
  }

  private WithheldJson.LineJson withheld(Withholding line) {
    return switch (line.subject()) {
      case Withholding.OfArticle of ->
          withheld(line, "article", of.article(), of.from(), of.to(), 0);
      case Withholding.OfObservations of ->
          withheld(
              line, "observations", of.article(), of.from(), of.to(), of.observations().size());
      case Withholding.OfName of -> withheld(line, "name", null, null, null, 0);
    };
  }

  private WithheldJson.LineJson withheld(
      Withholding line,
      String what,
      @Nullable ArticleId article,
      @Nullable Instant from,
      @Nullable Instant to,
      int observations) {
    return new WithheldJson.LineJson(
        line.number(),
        what,
        article == null ? null : named(article),
        from,
        to,
        observations,
        line.reason(),
        line.placed(),
        line.erased(),
        line.released());
  }

  /**
   * An article that may be withheld. It is shown only by its id, URL and source, which are not
   * secret.
   */
  private WithheldJson.NamedJson named(ArticleId id) {
    return archive.find(id.value()).stream()
        .findFirst()
        .map(found -> new WithheldJson.NamedJson(id.value(), found.url(), found.source()))
        .orElse(new WithheldJson.NamedJson(id.value(), "", ""));
  }

  /** The versions of an article, each compared with the version before. */
  public HistoryJson history(Timeline timeline) {
    return history(timeline, histories.steps(timeline));
  }

  /**
   * The versions of an article with their changes from the index. If the index does not have these,
   * each version is compared with the version before.
   */
  public HistoryJson history(Timeline timeline, SearchEngine search) {
    return history(timeline, search.steps(timeline).orElseGet(() -> histories.steps(timeline)));
  }

  private HistoryJson history(Timeline timeline, List<RevisionStep> steps) {
    return new HistoryJson(article(timeline), steps.stream().map(this::version).toList());
  }

  public VersionTextJson standing(Timeline timeline, Version version) {
    Content content = archive.content(version.content());
    return new VersionTextJson(
        article(timeline),
        version.number(),
        version.label(),
        version.address().toString(),
        version.firstSeen(),
        version.lastSeen(),
        timeline.until(version).orElse(null),
        version.content().hex(),
        content.headline(),
        content.byline(),
        content.body(),
        content.blockQuotations());
  }

  public DiffJson diff(Timeline timeline, Version from, Version to) {
    Revision revision = histories.revision(from, to);
    return new DiffJson(
        article(timeline),
        from.firstSeen(),
        to.firstSeen(),
        from.number(),
        to.number(),
        revision.kind().label(),
        revision.edits().stream().map(edit -> EditJson.of(revision, edit)).toList(),
        layout(from, to, revision));
  }

  /**
   * The blame of a version.
   *
   * @param gone the largest number of removed passages to list
   */
  public BlameJson blame(Timeline timeline, Version version, int gone) {
    return BlameJson.of(
        article(timeline), timeline, version, histories.blame(timeline, version, gone));
  }

  public QuotationJson quotation(QuotationHistory history) {
    return new QuotationJson(
        history.words(),
        history.notices(),
        history.listed().stream().map(this::retelling).toList(),
        milliseconds(history.took()));
  }

  private QuotationJson.RetellingJson retelling(QuotationHistory.QuotationArticle life) {
    return new QuotationJson.RetellingJson(
        article(life.timeline()),
        life.wordings().stream()
            .map(wording -> QuotationJson.WordingJson.of(life.timeline(), wording))
            .toList());
  }

  /** The history of a quotation in the articles that ever held it. */
  public Result<QuotationHistory> quotation(SearchEngine search, String words, int limit) {
    return new QuotationSearch(search, archive, histories).of(words, limit);
  }

  public PhraseJson phrase(PhraseTimeline timeline) {
    return PhraseJson.of(timeline, archive.publishers()::of, milliseconds(timeline.took()));
  }

  private List<String> layout(Version from, Version to, Revision revision) {
    return revision.edits().isEmpty()
        ? LayoutJson.between(archive.content(from.content()), archive.content(to.content()))
            .sentences()
        : List.of();
  }

  private HistoryJson.VersionJson version(RevisionStep step) {
    Version version = step.version();
    return new HistoryJson.VersionJson(
        version.number(),
        version.label(),
        version.address().toString(),
        version.firstSeen(),
        version.lastSeen(),
        archive.content(version.content()).headline(),
        step.kind().label(),
        step.edits().total(),
        step.edits().inWords(),
        step.tags().stream().sorted().map(Tag::label).toList());
  }

  private SearchJson.ResultJson result(Answer.ArticleResult result) {
    ArticleJson article =
        ArticleJson.of(
            result.article(),
            publisher(result.article()),
            result.headline(),
            result.firstSeen(),
            result.lastChanged(),
            result.versions());
    return new SearchJson.ResultJson(
        article, result.found(), result.edits().stream().map(EditJson::of).toList(), hits(result));
  }

  private List<HitJson> hits(Answer.ArticleResult result) {
    if (result.hits().isEmpty()) {
      return List.of();
    }
    Optional<Timeline> timeline = archive.timeline(result.article().id());
    return result.hits().stream()
        .map(hit -> hit(hit, timeline.flatMap(known -> known.at(hit.version()))))
        .toList();
  }

  private static HitJson hit(Answer.Hit hit, Optional<Version> version) {
    return new HitJson(
        hit.number(),
        hit.version().toString(),
        hit.seen(),
        version.map(Version::lastSeen).orElse(null),
        hit.until(),
        hit.snippet().stream().map(Answer.Fragment::text).collect(Collectors.joining()),
        hit.snippet().stream()
            .map(fragment -> new HitJson.FragmentJson(fragment.text(), fragment.matched()))
            .toList());
  }

  private Publisher publisher(Article article) {
    return archive.publishers().of(article.source());
  }

  /** A duration in milliseconds, rounded to whole microseconds. */
  private static double milliseconds(Duration took) {
    return Math.round(took.toNanos() / 1e3) / 1e3;
  }
}
