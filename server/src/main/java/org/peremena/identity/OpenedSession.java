package org.peremena.identity;

/**
 * What a sign-in answers.
 *
 * @param cookie the value of the {@code Set-Cookie} header that must go with it
 */
public record OpenedSession(Account account, String cookie) {}
