package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.internal.settings.ServerSettings;
import dev.penstock.runtime.internal.validation.Validation;

/**
 * What all requests of one server share.
 *
 * @param settings its settings
 * @param responses sends responses
 * @param workers runs what blocks
 * @param bodies bounds the memory of bodies
 * @param replies memory to write replies to
 * @param errors makes problems of exceptions
 * @param validation checks arguments
 */
record ServerContext(
        ServerSettings settings,
        Responses responses,
        WorkerPool workers,
        BodyBudget bodies,
        ReplyBuffers replies,
        ErrorReplies errors,
        Validation validation) {}
