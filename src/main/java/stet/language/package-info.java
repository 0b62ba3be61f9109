/** Which language a text is written in: a {@link stet.model.Content} in, a BCP 47 tag out. */
@NullMarked
package stet.language;

import org.jspecify.annotations.NullMarked;
