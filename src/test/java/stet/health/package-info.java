@NullMarked
package stet.health;

import org.jspecify.annotations.NullMarked;
