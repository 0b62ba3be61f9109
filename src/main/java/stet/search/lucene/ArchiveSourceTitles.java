package stet.search.lucene;

import java.util.List;
import stet.archive.Archive;
import stet.archive.PublisherDirectory;
import stet.model.Publisher;
import stet.query.SourceTitleResolver;

/** Resolver of the names of the publishers in an archive. */
record ArchiveSourceTitles(Archive archive) implements SourceTitleResolver {

  @Override
  public List<String> sources(String title) {
    List<String> called = archive.publishers().sources(title);
    boolean isSource =
        !called.isEmpty() && archive.sources().stream().anyMatch(title::equalsIgnoreCase);
    return isSource ? List.of() : called;
  }

  @Override
  public List<Publisher> publishers() {
    PublisherDirectory known = archive.publishers();
    return archive.sources().stream().map(known::of).toList();
  }
}
