package stet.store;

import java.util.List;
import java.util.Optional;
import stet.model.Sha256;

/** Store of contents, each of which is held once and found by its hash. */
public interface ContentStore {

  /** The content with a hash, as it is packed. */
  Optional<PackedContent> find(Sha256 hash);

  /** The contents that make the primer of a source, in order. */
  List<Sha256> primer(long source);
}
