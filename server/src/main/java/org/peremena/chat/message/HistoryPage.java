package org.peremena.chat.message;

import java.util.List;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.People.Person;

/** @param messages oldest first · @param seq the chat's · @param rev the chat's */
record HistoryPage(List<Message> messages, List<Person> people, boolean hasBefore, boolean hasAfter, long seq, long rev) {}
