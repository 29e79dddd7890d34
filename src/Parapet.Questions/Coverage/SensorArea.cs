using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Coverage;

/// <summary>What one radar covers at one height, and what it adds to the others.</summary>
public sealed record SensorArea
{
    [Description("The radar and its place.")]
    public required string Name { get; init; }

    [Unit(nameof(Area.SquareKilometres), Decimals = 3)]
    public required Area Covered { get; init; }

    [Unit(nameof(Area.SquareKilometres), Decimals = 3)]
    [Description("Where no other radar detects.")]
    public required Area ItAlone { get; init; }

    [Unit(nameof(Area.SquareKilometres), Decimals = 3)]
    [Description("Where it or one before it in the list detects.")]
    public required Area WithAllBefore { get; init; }
}
