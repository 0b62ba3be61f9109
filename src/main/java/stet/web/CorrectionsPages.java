package stet.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Article;
import stet.search.SearchEngine;
import stet.web.CorrectionNotices.Verdict;
import stet.web.view.CorrectionsPage;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Pages that show for each source the changes of substance with and without a correction notice.
 */
final class CorrectionsPages {

  /**
   * The most sources on the page. The statistics of each are computed when they are first
   * requested.
   */
  private static final int SOURCES = 20;

  private static final int LATE = 10;

  /** The number of changes on one page of a list. */
  private static final int LISTED = 100;

  private final Archive archive;
  private final SourceLinks sources;
  private final CorrectionNotices notices;
  private final Site site;
  private final TemplateRenderer pages;

  CorrectionsPages(
      Archive archive,
      SearchEngine search,
      SourceLinks sources,
      Site site,
      TemplateRenderer pages) {
    this.archive = archive;
    this.sources = sources;
    this.notices = new CorrectionNotices(archive, search);
    this.site = site;
    this.pages = pages;
  }

  private record SourceNotices(String source, CorrectionNotices.NoticeStatistics account) {}

  void show(Context request) {
    List<String> all = archive.sources();
    String asked = request.queryParam("source");
    if (asked != null && !all.contains(asked)) {
      throw new NotFoundResponse("The archive holds nothing of a source called “" + asked + "”.");
    }
    List<String> shown = asked == null ? all.stream().limit(SOURCES).toList() : List.of(asked);
    List<SourceNotices> perSource =
        shown.stream().map(s -> new SourceNotices(s, notices.of(s))).toList();
    String list = request.queryParam("show");
    pages.show(
        request,
        "corrections",
        new CorrectionsPage(
            site.frame("Corrections", "", "/corrections", Site.feeds("/search", NOTICES)),
            perSource.stream()
                .filter(t -> !t.account().changes().isEmpty())
                .map(this::row)
                .toList(),
            asked == null || list == null ? null : listing(perSource.getFirst(), list, request),
            late(perSource),
            asked == null && all.size() > SOURCES,
            PageWording.number(CorrectionNotices.ARTICLES)));
  }

  private static final String NOTICES = "?q=" + SiteLinks.encoded("tag:correction -kind:removed");

  /** The value of the parameter for all changes of substance. */
  private static final String ALL = "all";

  private CorrectionsPage.Row row(SourceNotices perSource) {
    String source = perSource.source();
    CorrectionNotices.NoticeStatistics account = perSource.account();
    int judged = account.changes().size() - account.of(Verdict.EXCERPT).size();
    int together = judged == 0 ? 0 : 100 * account.of(Verdict.TOGETHER).size() / judged;
    int later = judged == 0 ? 0 : 100 * account.late().size() / judged;
    return new CorrectionsPage.Row(
        sources.of(source),
        counted(source, ALL, account.changes().size()),
        counted(source, Verdict.TOGETHER, account),
        counted(source, Verdict.LATER, account),
        account
            .median()
            .map(PageWording::about)
            .map(delay -> new LabeledLink(delay, list(source, Verdict.LATER.label())))
            .orElse(null),
        counted(source, Verdict.WITHOUT, account),
        counted(source, Verdict.EXCERPT, account),
        judged == 0 ? List.of(0, 0, 0) : List.of(together, later, 100 - together - later),
        account.partial());
  }

  private static LabeledLink counted(
      String source, Verdict verdict, CorrectionNotices.NoticeStatistics account) {
    return counted(source, verdict.label(), account.of(verdict).size());
  }

  private static LabeledLink counted(String source, String list, int count) {
    return new LabeledLink(PageWording.number(count), list(source, list));
  }

  private static String list(String source, String list) {
    return "/corrections?source=" + SiteLinks.encoded(source) + "&show=" + list + "#listed";
  }

  /** Returns the changes that one number of the table counts. */
  private CorrectionsPage.Listing listing(SourceNotices perSource, String list, Context request) {
    Optional<Verdict> verdict =
        Arrays.stream(Verdict.values()).filter(each -> each.label().equals(list)).findFirst();
    List<CorrectionNotices.Change> changes =
        verdict
            .map(v -> v == Verdict.LATER ? perSource.account().late() : perSource.account().of(v))
            .orElse(perSource.account().changes());
    int from = from(request, changes.size());
    int to = Math.min(changes.size(), from + LISTED);
    return new CorrectionsPage.Listing(
        PageWording.count(changes.size(), "change")
            + " of substance"
            + verdict.map(CorrectionsPages::suffix).orElse(""),
        changes.subList(from, to).stream().map(this::line).toList(),
        from + 1,
        to == changes.size() ? null : list(perSource.source(), list + "&from=" + to),
        new LabeledLink(
            "All edits of substance of this source, as a search",
            SiteLinks.search(
                SiteLinks.sourceQuery(perSource.source()) + " " + CorrectionNotices.SUBSTANCE)));
  }

  private static int from(Context request, int size) {
    String from = request.queryParam("from");
    return from != null && from.matches("\\d{1,6}") ? Math.min(Integer.parseInt(from), size) : 0;
  }

  private static String suffix(Verdict verdict) {
    return switch (verdict) {
      case TOGETHER -> " with a notice at once";
      case LATER -> " with a notice later";
      case WITHOUT -> " without a notice so far";
      case EXCERPT -> " in articles of which only an excerpt is in the archive";
    };
  }

  private List<CorrectionsPage.LateNotices> late(List<SourceNotices> perSource) {
    List<CorrectionNotices.Change> late = new ArrayList<>();
    perSource.forEach(t -> late.addAll(t.account().late()));
    Set<CorrectionNotices.@Nullable Step> notices = new HashSet<>();
    return late.stream()
        .sorted(Comparator.comparing(CorrectionNotices.Change::delay).reversed())
        .filter(one -> notices.add(one.notice()))
        .limit(LATE)
        .map(this::line)
        .toList();
  }

  private CorrectionsPage.LateNotices line(CorrectionNotices.Change change) {
    Article article = change.article();
    String source = article.source();
    CorrectionNotices.Step notice = change.notice();
    boolean late = change.verdict() == Verdict.LATER && notice != null;
    return new CorrectionsPage.LateNotices(
        new LabeledLink(
            change.headline().isBlank() ? article.url() : change.headline(),
            SiteLinks.article(article.id())),
        sources.of(source),
        PageWording.about(change.delay()),
        step(article, change.step()),
        late && notice != null ? step(article, notice) : null);
  }

  private static CorrectionsPage.Step step(Article article, CorrectionNotices.Step step) {
    return new CorrectionsPage.Step(
        SiteLinks.revision(article.id(), step.from(), step.to()), InstantView.of(step.seen()));
  }
}
