/** Penstock's Maven goals. */
@NullMarked
package dev.penstock.maven;

import org.jspecify.annotations.NullMarked;
