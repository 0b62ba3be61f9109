/**
 * The JSON API: the records of {@code stet.api} over HTTP, and their description in OpenAPI, made
 * from one catalogue of {@code ApiEndpoints}.
 */
@NullMarked
package stet.web.json;

import org.jspecify.annotations.NullMarked;
