using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Parapet.Store;

namespace Parapet.Questions.Querying;

/// <summary>A row of what a query brought.</summary>
/// <param name="Values">Their texts; null for what is not known.</param>
/// <param name="Columns">Of the values.</param>
[JsonConverter(typeof(QueryRowInJson))]
public sealed record QueryRow(ImmutableArray<string?> Values, ImmutableArray<FrameColumn> Columns);
