package org.peremena.chat.log;

import org.peremena.shared.ChatId;

/** A message that is durable. @param seq the chat's after it · @param rev the chat's after it · @param fresh false when it had been there before */
public record Appended(ChatId chat, Message message, long seq, long rev, boolean fresh) {}
