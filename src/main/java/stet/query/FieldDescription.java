package stet.query;

import java.util.List;
import stet.query.QueryField.Speaks;
import stet.query.QueryField.Takes;

/**
 * Description of a field of the query language, for help, completion and the "did you mean"
 * suggestions.
 *
 * @param meaning the meaning of the field, in plain words
 * @param examples whole queries that use the field
 * @param alsoTyped words that other search engines use for the field
 */
record FieldDescription(
    Speaks speaks, Takes takes, String meaning, List<String> examples, List<String> alsoTyped) {}
