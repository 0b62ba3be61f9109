package stet.health;

/**
 * Marker for an exception whose message is written for the operator: the message says what happened
 * and what to do, so that no stack trace is needed.
 */
public interface OperatorMessage {}
