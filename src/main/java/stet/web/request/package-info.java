/**
 * What a request asks for: the article and the versions that its path names, its parameters, each
 * read or refused in a sentence, and whether whoever asks has the answer already.
 */
@NullMarked
package stet.web.request;

import org.jspecify.annotations.NullMarked;
