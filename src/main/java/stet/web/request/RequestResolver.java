package stet.web.request;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.VersionAddress;

/**
 * Resolver of the articles and versions that a request's path names. It answers 404 if the named
 * article or version does not exist, with a message that says what is missing, and 400 if the name
 * is invalid.
 */
public final class RequestResolver {

  private final TimelineCache timelines;

  /** Creates a resolver for an archive. */
  public RequestResolver(Archive archive) {
    this.timelines = new TimelineCache(archive);
  }

  /** Two versions of an article, named in the form {@code 20140314130000..20140314140000}. */
  public record Pair(Version from, Version to) {}

  /** Returns the article that the path names in {@code {id}}. */
  public Timeline timeline(Context request) {
    String id = request.pathParam("id");
    if (!ArticleId.isValid(id)) {
      throw new NotFoundResponse("“" + id + "” is no article’s id.");
    }
    return timelines
        .of(new ArticleId(id))
        .orElseThrow(
            () -> new NotFoundResponse("The archive holds no article with the id " + id + "."));
  }

  /** Returns the article with an id, if the archive has it. */
  public Optional<Timeline> timeline(ArticleId id) {
    return timelines.of(id);
  }

  /** Returns the version that an address such as {@code 20140314130000} names. */
  public Version version(Timeline timeline, String address) {
    VersionAddress parsed =
        VersionAddress.parse(address)
            .orElseThrow(
                () ->
                    new BadRequestResponse(
                        "“" + address + "” is no instant: 14 digits are, as in 20140314130000."));
    return timeline
        .at(parsed)
        .orElseThrow(
            () ->
                new NotFoundResponse(
                    "Nothing was seen of this article by then: it was first seen at "
                        + timeline.first().firstSeen()
                        + "."));
  }

  /**
   * Returns the version that an address or a number names, or the nearest one if a number is out of
   * range.
   */
  public Version numbered(Timeline timeline, String asked) {
    if (asked.matches("\\d{1,9}")) {
      int number = Math.clamp(Integer.parseInt(asked), 1, timeline.versions().size());
      return timeline.versions().get(number - 1);
    }
    return version(timeline, asked);
  }

  /** Returns the two versions that {@code from..to} names. */
  public Pair pair(Timeline timeline, String addresses) {
    int dots = addresses.indexOf("..");
    if (dots < 0) {
      throw new BadRequestResponse(
          "“" + addresses + "” does not name two versions: from..to does.");
    }
    return new Pair(
        version(timeline, addresses.substring(0, dots)),
        version(timeline, addresses.substring(dots + 2)));
  }
}
