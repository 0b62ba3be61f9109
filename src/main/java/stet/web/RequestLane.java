package stet.web;

/**
 * Kinds of requests by what they cost. Each has so many places of its own that one kind never takes
 * the threads of another, and one client never has all places of a kind: a single reader who takes
 * answers slowly, or opens connections without end, leaves half of them to everybody else.
 */
enum RequestLane {
  /** Whether the server lives: answered from memory. */
  HEALTH(64, 32, 1),
  /** Files that stand in memory. */
  STATIC(96, 48, 1),
  /** Pages that are read from the archive: an article, a version, a comparison. */
  PAGE(96, 48, 2),
  /**
   * Questions to the index, of which as many are worked on at once as there are cores. All others
   * wait in a queue that is shorter than this.
   */
  SEARCH(96, 48, 2),
  /**
   * Exports, which last as long as their reader takes. A newsroom behind one address may have a few
   * at the same time, and it takes four such addresses to have all.
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

  /** How many requests of the kind are answered at the same time. */
  int places() {
    return places;
  }

  /** How many of them may be of one client. */
  int placesOfOneClient() {
    return placesOfOneClient;
  }

  /** After how many seconds whoever found no place may ask again. */
  int secondsToWait() {
    return secondsToWait;
  }
}
