/** The OpenAPI document: merging fragments, canonical text, and serving it. */
@NullMarked
package dev.penstock.runtime.internal.document;

import org.jspecify.annotations.NullMarked;
