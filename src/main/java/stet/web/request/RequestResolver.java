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
 * Finds what a request's path names; answers 404, saying what is missing, where it names nothing,
 * and 400 where it can name nothing.
 */
public final class RequestResolver {

  private final TimelineCache timelines;

  /** Looks things up in an archive. */
  public RequestResolver(Archive archive) {
    this.timelines = new TimelineCache(archive);
  }

  /** Two versions of an article, as {@code 20140314130000..20140314140000} names them. */
  public record Pair(Version from, Version to) {}

  /** The article named by the path's {@code {id}}. */
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

  /** The article of that id, if the archive holds it. */
  public Optional<Timeline> timeline(ArticleId id) {
    return timelines.of(id);
  }

  /** The version that an address such as {@code 20140314130000} names. */
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

  /** The version that an address names, or its number; the nearest there is to one beyond. */
  public Version numbered(Timeline timeline, String asked) {
    if (asked.matches("\\d{1,9}")) {
      int number = Math.clamp(Integer.parseInt(asked), 1, timeline.versions().size());
      return timeline.versions().get(number - 1);
    }
    return version(timeline, asked);
  }

  /** The two versions that {@code from..to} names. */
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
