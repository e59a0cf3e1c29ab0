/**
 * What generated code calls. Small and stable: a jar compiled with one version of the processor runs with later
 * versions of this package. Applications do not import it.
 */
@NullMarked
package dev.penstock.runtime;

import org.jspecify.annotations.NullMarked;
