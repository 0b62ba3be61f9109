package stet.health;

/** The state of a background task at a moment. */
public enum TaskState {
  /** The task is in the middle of a piece of work. */
  WORKING,

  /** The task has done all work and waits for more. */
  WAITING,

  /**
   * Another process does this work for the same archive. This process takes over when the other one
   * ends.
   */
  STANDING_BY,

  /** The last try failed, and the task waits for the next one. */
  RETRYING,

  /** The task has worked on one piece of work for longer than that should ever take. */
  STALLED,

  /** The thread of the task has ended, and nothing will start it again. */
  DEAD
}
