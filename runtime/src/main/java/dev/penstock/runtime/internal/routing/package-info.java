/** Path templates, their conflicts, and the tree that finds a route. */
@NullMarked
package dev.penstock.runtime.internal.routing;

import org.jspecify.annotations.NullMarked;
