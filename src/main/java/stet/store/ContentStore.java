package stet.store;

import java.util.List;
import java.util.Optional;
import stet.model.Sha256;

/** The contents, each once, by their hashes. */
public interface ContentStore {

  /** The content of that name. */
  Optional<PackedContent> find(Sha256 hash);

  /** The contents that make the primer of a source, in order. */
  List<Sha256> primer(long source);
}
