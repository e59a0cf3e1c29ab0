/**
 * What is read from the sources, as immutable values. Nothing here knows javac or JavaPoet, but for {@link
 * dev.penstock.processor.model.Origin}, which is kept for messages only.
 */
@NullMarked
package dev.penstock.processor.model;

import org.jspecify.annotations.NullMarked;
