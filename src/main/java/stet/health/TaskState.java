package stet.health;

/** The state of a background task at a moment. */
public enum TaskState {
  /** The task is in the middle of a piece of work. */
  WORKING,

  /** The task has done all work and waits for more. */
  WAITING,

  /**
   * Another process does this work for the same archive; this process takes over when the other
   * ends.
   */
  STANDING_BY,

  /** The last try failed, and the task waits for the next. */
  RETRYING,

  /** The task has been in the middle of one piece of work for longer than that should ever take. */
  STALLED,

  /** The thread of the task has ended, and nothing will start it again. */
  DEAD
}
