using System.Collections.Immutable;
using Parapet.Drawing.Maps;

namespace Parapet.Drawing.Charts;

/// <summary>Things of one kind that each last for a while.</summary>
/// <param name="Kind">Classes of the style sheet for its lines.</param>
public sealed record SpanRow(string Name, string Kind, ImmutableArray<Span> Spans);

/// <summary>From when to when, and how it ended.</summary>
/// <param name="Mark">At its end; null for none.</param>
/// <param name="MarkKind">Classes of the style sheet for the mark.</param>
/// <param name="Title">Shown when pointed at.</param>
public sealed record Span(double From, double To, MapSymbol? Mark, string MarkKind, string Title);
