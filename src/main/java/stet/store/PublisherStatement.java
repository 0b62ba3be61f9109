package stet.store;

import stet.model.PublisherMention.Origin;
import stet.model.PublisherName;

/**
 * A statement about the name and the home page of the publisher behind a source.
 *
 * @param source the source's name in the archive
 * @param articles the number of the source's articles with this statement; 0 for the operator's
 *     statement
 */
public record PublisherStatement(String source, Origin origin, PublisherName name, long articles) {}
