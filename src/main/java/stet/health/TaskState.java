package stet.health;

/** What a background task is doing at a moment. */
public enum TaskState {
  /** It is in the middle of a piece of work. */
  WORKING,

  /** It has done what there was to do and waits for more. */
  WAITING,

  /** Another process does this work for the same archive; this one takes over when that ends. */
  STANDING_BY,

  /** Its last try failed; it waits until the next. */
  RETRYING,

  /** It has been in the middle of one piece of work for longer than that should ever take. */
  STALLED,

  /** Its thread has ended, and nothing will start it again. */
  DEAD
}
