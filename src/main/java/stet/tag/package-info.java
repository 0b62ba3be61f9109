/**
 * What an edit touched: {@link stet.model.Edit}s in, {@link stet.model.TaggedEdit}s out.
 *
 * <p>Pure functions, one class a rule. Definitions are strict: a tag that is missing costs a reader
 * a hit, a tag that is wrong costs a newsroom its name.
 */
@NullMarked
package stet.tag;

import org.jspecify.annotations.NullMarked;
