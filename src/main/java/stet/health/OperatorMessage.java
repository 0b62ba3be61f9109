package stet.health;

/**
 * Marks an exception whose message is written for the operator: it says what happened and what to
 * do, so that no stack trace is needed beside it.
 */
public interface OperatorMessage {}
