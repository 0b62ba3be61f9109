/**
 * Reading of requests: the article and the versions that a path names, the parameters, each of
 * which is read or refused in a sentence, and whether the client already has the answer.
 */
@NullMarked
package stet.web.request;

import org.jspecify.annotations.NullMarked;
