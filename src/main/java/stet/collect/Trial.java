package stet.collect;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.extract.Extraction;
import stet.extract.Extractor;
import stet.model.Content;
import stet.store.Listing;
import stet.store.Source;

/** A dry run: what would be followed, and what text would be kept. Records nothing. */
public final class Trial implements AutoCloseable {

  private final Visitor visitor;
  private final ListingReader reader = new ListingReader();
  private final Extractor extractor = new Extractor();

  public Trial(Time time) {
    this.visitor = new Visitor(time, Visitor.Patience.USUAL, exchange -> {}, ClockCheck.none());
  }

  /**
   * A listing as it was found.
   *
   * @param form what it is; null where it could not be read
   * @param reason why it could not be read; null where it could
   * @param announced how many addresses it names
   * @param followed those that would be followed
   * @param sitemaps of an index, the sitemaps that would be read
   */
  public record Seen(
      Listing listing,
      @Nullable String form,
      @Nullable String reason,
      int announced,
      List<String> followed,
      List<String> sitemaps) {}

  /**
   * A page as it was found.
   *
   * @param address where it was in the end
   * @param text what would be kept; null where there is none
   * @param published when it was published, as the page says
   * @param reason why there is none; null where there is
   */
  public record Sample(
      String address,
      @Nullable Content text,
      @Nullable Instant published,
      @Nullable String language,
      @Nullable String reason) {

    private static Sample without(String address, String reason) {
      return new Sample(address, null, null, null, reason);
    }
  }

  /** Reads a listing, and of an index its first sitemap. */
  public Seen listing(Source source, Listing listing) throws InterruptedException {
    return switch (read(source, listing)) {
      case Announced.Unreadable unreadable ->
          new Seen(listing, null, unreadable.reason(), 0, List.of(), List.of());
      case Announced.Articles articles ->
          seen(source, listing, articles.form(), articles.articles(), List.of());
      case Announced.Sitemaps index -> {
        List<String> parts =
            ListingLook.toRead(index.sitemaps(), null).stream().map(Announcement::url).toList();
        List<Announcement> first = new ArrayList<>();
        if (!parts.isEmpty()
            && read(source, new Listing(Listing.Kind.SITEMAP, parts.getFirst(), null))
                instanceof Announced.Articles articles) {
          first.addAll(articles.articles());
        }
        yield seen(
            source, listing, "index of " + index.sitemaps().size() + " sitemaps", first, parts);
      }
    };
  }

  /** Looks at a page. */
  public Sample page(Source source, String url) throws InterruptedException {
    return switch (visitor.visit(source, url, Visitor.Having.NOTHING, new Purse())) {
      case Visit.Forbidden forbidden -> Sample.without(url, forbidden.reason());
      case Visit.Failed failed -> Sample.without(url, failed.reason());
      case Visit.Answered answered -> sample(answered.exchange());
    };
  }

  @Override
  public void close() {
    visitor.close();
  }

  private Sample sample(Exchange exchange) {
    if (exchange.status() != 200) {
      return Sample.without(exchange.url(), "was answered with status " + exchange.status());
    }
    try {
      return switch (extractor.extract(exchange.page(exchange.url()))) {
        case Extraction.Article article ->
            new Sample(
                exchange.url(), article.content(), article.published(), article.language(), null);
        case Extraction.Refused refused ->
            Sample.without(exchange.url(), "shows no article: " + refused.detail());
      };
    } catch (IOException e) {
      return Sample.without(exchange.url(), "could not be unpacked: " + e.getMessage());
    }
  }

  private Announced read(Source source, Listing listing) throws InterruptedException {
    Purse purse = new Purse();
    Visit visit = visitor.visit(source, listing.url(), Visitor.Having.NOTHING, purse);
    return switch (visit) {
      case Visit.Forbidden forbidden -> new Announced.Unreadable(forbidden.reason());
      case Visit.Failed failed -> new Announced.Unreadable(failed.reason());
      case Visit.Answered answered ->
          answered.exchange().status() == 200
              ? reader.read(answered.exchange(), listing, purse.deadline())
              : new Announced.Unreadable(
                  "was answered with status " + answered.exchange().status());
    };
  }

  private static Seen seen(
      Source source,
      Listing listing,
      String form,
      List<Announcement> announced,
      List<String> sitemaps) {
    return new Seen(
        listing,
        form,
        null,
        announced.size(),
        announced.stream().map(Announcement::url).filter(source::follows).toList(),
        sitemaps);
  }
}
