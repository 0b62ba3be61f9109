package stet.search;

/** What became of the question how a quotation was told. */
public sealed interface Retold permits QuotationHistory, BadQuery, Unavailable {}
