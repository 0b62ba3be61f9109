package stet.web;

/**
 * Kinds of requests by cost. Each kind has its own number of places, so that no kind takes the
 * threads of another, and no client takes all places of a kind: a client who reads slowly, or opens
 * any number of connections, leaves half of the places to others.
 */
enum RequestLane {
  /** Requests for the health of the server, answered from memory. */
  HEALTH(64, 32, 1),
  /** Requests for files in memory. */
  STATIC(96, 48, 1),
  /** Pages that are read from the archive: an article, a version, a comparison. */
  PAGE(96, 48, 2),
  /**
   * Questions to the index. The number answered at once is that of the cores; the others wait in a
   * queue that is shorter than this number of places.
   */
  SEARCH(96, 48, 2),
  /**
   * Exports, which last as long as the client takes to receive them. A newsroom with one address
   * may run a few at the same time; four such addresses can take all places.
   */
  EXPORT(16, 4, 30);

  private final int places;
  private final int placesOfOneClient;
  private final int secondsToWait;

  RequestLane(int places, int placesOfOneClient, int secondsToWait) {
    this.places = places;
    this.placesOfOneClient = placesOfOneClient;
    this.secondsToWait = secondsToWait;
  }

  /** The number of requests of this kind that are answered at the same time. */
  int places() {
    return places;
  }

  /** The number of these places that one client may take. */
  int placesOfOneClient() {
    return placesOfOneClient;
  }

  /** The number of seconds after which a client that got no place may ask again. */
  int secondsToWait() {
    return secondsToWait;
  }
}
